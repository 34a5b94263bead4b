using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values;

public sealed class CoverageTests
{
    [Fact]
    public void Every_kind_of_value_has_a_grammar()
    {
        var missing =
            from directive in DirectiveCatalogue.All
            from release in new[] { ValueContext.OldestRelease, DirectiveCatalogue.NewestRelease }
            let context = new ValueContext(directive, UnitKind.Service, directive.Sections[0], "unit.service", release)
            where !ValueReader.CanRead(context)
            select directive.KindIn(release);

        Assert.Empty(missing.Distinct());
    }
}
