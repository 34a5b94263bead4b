using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Catalogue;

/// <summary>The names in <c>sets.tsv</c> are those of the installed systemd.</summary>
public sealed class SetTests
{
    [Fact]
    public void Groups_of_system_calls_have_the_same_members()
    {
        var release = InstalledSystemd.Release();
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in InstalledSystemd.Run("systemd-analyze", ["syscall-filter"]).Output.Split('\n'))
        {
            if (line.StartsWith('@'))
                groups[line] = [];
            else if (line.StartsWith("    ", StringComparison.Ordinal) && line[4] != '#')
                groups.Last().Value.Add(line.Trim());
        }

        var known = SetCatalogue.Words("SystemCallGroup", release);
        Assert.True(groups.Count > 20);
        Assert.Empty(groups.Keys.Except(known));
        Assert.All(groups, group => Assert.Equal(group.Value.Order(StringComparer.Ordinal), Members(group.Key, release).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Members(string group, int release) =>
        new[] { "SystemCallGroup", "SystemCallGroupNewer" }.SelectMany(set => SetCatalogue.Find(set, group, release)?.Names() ?? []);

    [Fact]
    public void Capabilities_have_the_same_numbers()
    {
        InstalledSystemd.Release();
        var listed = InstalledSystemd.Run("systemd-analyze", ["capability"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(static cell => cell.Length == 2 && int.TryParse(cell[1], out _))
            .ToDictionary(static cell => cell[0].ToUpperInvariant(), static cell => int.Parse(cell[1]));

        Assert.True(listed.Count > 40);
        Assert.Equal(listed.OrderBy(static pair => pair.Value).Select(static pair => pair.Key), CapabilitySet.Names);
    }

    [Theory]
    [InlineData("SystemCallFilter", "SystemCalls", true)]
    [InlineData("SystemCallFilter", "SystemCallGroup", false)]
    [InlineData("SystemCallArchitectures", "SystemCallArchitecture", false)]
    [InlineData("RestrictAddressFamilies", "AddressFamily", false)]
    [InlineData("RestrictFileSystems", "FileSystemGroup", false)]
    [InlineData("RestrictNamespaces", "NamespaceType", false)]
    [InlineData("Delegate", "CgroupController", false)]
    public void Every_name_is_known_to_systemd(string directive, string set, bool isMembers)
    {
        var release = InstalledSystemd.Release();
        var names = SetCatalogue.Members(set).Where(member => member.IsIn(release)).SelectMany(member => isMembers ? member.Names() : [member.Word]);

        using var directory = InstalledSystemd.Stage();
        directory.Write("/all.service", $"[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/true\n{directive}={string.Join(' ', names)}\n");
        var result = InstalledSystemd.Run("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", InstalledSystemd.Seen(directory.Path) + "/all.service"]);

        Assert.DoesNotContain("all.service:5:", result.Error + result.Output, StringComparison.Ordinal);
    }
}
