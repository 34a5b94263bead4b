using UnitDsl.SystemTests.Support;

namespace UnitDsl.SystemTests.Directives;

/// <summary>Compiled once for all questions.</summary>
public sealed class DirectiveSiteFixture
{
    public DirectiveSiteFixture()
    {
        var site = new DirectiveSite(AttributeForms.All());
        Forms = site.Forms;
        Site = new CompiledSite(site.Sources);
    }

    internal Dictionary<string, AttributeForm> Forms { get; }

    internal CompiledSite Site { get; }
}
