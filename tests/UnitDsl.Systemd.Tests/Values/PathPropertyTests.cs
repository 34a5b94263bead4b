using System.Diagnostics;

namespace UnitDsl.Systemd.Tests.Values;

/// <summary>Nothing that somebody writes as a path makes us fail or takes us long.</summary>
public sealed class PathPropertyTests
{
    private static readonly string[] directives =
    [
        "SourcePath", "PIDFile", "WorkingDirectory", "ReadWritePaths", "ExecSearchPath", "StateDirectory", "ConfigurationDirectory", "BindPaths", "TemporaryFileSystem", "MountImages", "ExtensionImages",
    ];

    public static TheoryData<string> Directives => [.. directives];

    [Theory]
    [MemberData(nameof(Directives))]
    public void Any_text_is_judged_and_its_normal_form_stays(string directive)
    {
        foreach (var release in new[] { ValueContext.OldestRelease, DirectiveCatalogue.NewestRelease })
        {
            var context = ValueContext.For(UnitKind.Service, directive, release: release)!;
            foreach (var text in Hostile.Take(Hostile.Text, 1000).SelectMany(static text => new[] { text, "/" + text, text + ":/" + text }))
            {
                var verdict = ValueReader.Read(context, text);
                Assert.All(verdict.Problems, problem => Assert.InRange(problem.Offset + problem.Length, problem.Offset, text.Length));
                if (verdict.Effective is { } effective)
                    Assert.Equal(effective, ValueReader.Read(context, effective).Effective);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Directives))]
    public void Long_texts_take_no_longer_than_they_are(string directive)
    {
        var context = ValueContext.For(UnitKind.Service, directive)!;
        var clock = Stopwatch.StartNew();
        foreach (var part in new[] { "/", "/.", "/..", "/a", "/a ", "/a:", ":", "\\", "\"", "%", "%n", "./", "-", "/a:/b:x ", "/a:/b:root:ro ", "a:b:c " })
            ValueReader.Read(context, string.Concat(Enumerable.Repeat(part, 20_000)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{directive}: {clock.Elapsed}");
    }

    [Fact]
    public void Simplifying_twice_changes_nothing_more()
    {
        foreach (var text in Hostile.Take(Hostile.Text, 2000))
        {
            if (AbsolutePath.TrySimplify("/" + text, out var simple))
                Assert.True(AbsolutePath.TrySimplify(simple, out var again) && again == simple, simple);
        }
    }
}
