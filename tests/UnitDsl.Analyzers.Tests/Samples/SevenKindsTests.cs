using UnitDsl.Boot.Tests.Containers;

namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>Each kind of Quadlet's, letter by letter; the same site runs on a machine.</summary>
public sealed class SevenKindsTests
{
    private const string Folder = "root/etc/containers/systemd/";

    public static TheoryData<string> Quadlets => ["base.image", "both.pod", "data.volume", "front.container", "inside.network", "made.build", "many@.container", "plain.container", "play.kube", "side.container"];

    [Theory]
    [MemberData(nameof(Quadlets))]
    public void A_file_is_as_it_was_verified(string name) =>
        Golden.Match(Deployed.From(SevenKinds.Source).Files[Folder + name], Path.Combine("SevenKinds", Path.GetFileNameWithoutExtension(name)), Path.GetExtension(name)[1..]);

    [Fact]
    public void Every_file_is_verified() => Assert.Equal(
        Quadlets.Select(static row => row.Data),
        Deployed.From(SevenKinds.Source).Files.Keys.Where(static path => path.StartsWith(Folder, StringComparison.Ordinal)).Select(static path => path[Folder.Length..]).Order(StringComparer.Ordinal));
}
