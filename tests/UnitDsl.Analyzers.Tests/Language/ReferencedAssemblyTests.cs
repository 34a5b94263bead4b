namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Patterns and units of another assembly, as an image on disk and as a project in an editor.</summary>
public sealed class ReferencedAssemblyTests
{
    private const string Pack =
        """
        namespace Acme.Sites;
        public enum Size { Small, Large }
        [ExecStart("/bin/{Name}"), Description("{Name} for {Customer} ({Size}) in {Home}"), Environment("SIZE", "{Size}")]
        public abstract record Root(string Name, string Customer, Size Size = Size.Small) : Service { protected const string Home = "/srv/{Name}"; }
        public abstract record Middle(string Customer, int Number = 7) : Root("web" + "app", $"{Customer}-{Number}");
        [Hardened, Nice(5)] public interface ICareful;
        [CacheDirectory("{Directory}"), StateDirectory("{Directory}")] public sealed class StatefulAttribute(string directory) : PatternAttribute { public string Directory => directory; }
        [CacheDirectory("{directory}"), StateDirectory("{directory}/{Sub}")] public class CachedAttribute(string directory) : PatternAttribute { public const string Sub = "s"; }
        public sealed class CachedTwiceAttribute(string name) : CachedAttribute("twice/" + name);
        [ExecStart("/bin/redis"), Port(6379), Name("redis-main")] public sealed record Redis : Service;
        public sealed record MySql() : External("mysqld");
        """;

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void Holes_are_filled_through_the_bases_of_another_assembly(string form)
    {
        var unit = Deployed.From(
            ["public sealed record App() : Acme.Sites.Middle(\"bakery\", 3);"], [Referenced.Assembly(form, Pack)]).Of("app.service");
        Assert.Equal("webapp for bakery-3 (Small) in /srv/webapp", unit.Value("Description"));
        Assert.Equal("/bin/webapp", unit.Value("ExecStart"));
    }

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void Defaults_of_another_assembly_count(string form)
    {
        var unit = Deployed.From(["public sealed record App() : Acme.Sites.Middle(\"bakery\");"], [Referenced.Assembly(form, Pack)]).Of("app.service");
        Assert.Equal("webapp for bakery-7 (Small) in /srv/webapp", unit.Value("Description"));
    }

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void Pattern_attributes_and_interfaces_of_another_assembly_are_opened(string form)
    {
        var unit = Deployed.From(
            ["using Acme.Sites; [Cached(\"x\")] public sealed record App() : Root(\"n\", \"c\", Size.Large), ICareful;"],
            [Referenced.Assembly(form, Pack)]).Of("app.service");
        Assert.Equal("x/s", unit.Value("StateDirectory"));
        Assert.Equal("strict", unit.Value("ProtectSystem"));
        Assert.Equal("5", unit.Value("Nice"));
        Assert.Equal("SIZE=Large", unit.Value("Environment"));
    }

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void A_derived_pattern_of_another_assembly_binds_its_base(string form)
    {
        var unit = Deployed.From(
            ["using Acme.Sites; [CachedTwice(\"x\")] public sealed record App() : Root(\"n\", \"c\");"], [Referenced.Assembly(form, Pack)]).Of("app.service");
        Assert.Equal("twice/x", unit.Value("CacheDirectory"));
    }

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void Units_of_another_assembly_are_named_by_type(string form)
    {
        var site = Deployed.From(
            ["using Acme.Sites; [ExecStart(\"/bin/app\"), After<Redis, MySql>, DependsOn<Redis>] public sealed record App : Service;"],
            [Referenced.Assembly(form, Pack)]);
        Assert.Equal("redis-main.service mysqld.service", site.Of("app.service").Value("After"));
        Assert.Equal("redis-main.service", site.Of("app.service").Value("Wants"));
    }

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void Concrete_units_of_another_assembly_are_not_deployed_by_themselves(string form) =>
        Assert.Equal(["app.service"], Deployed.From(["[ExecStart(\"/bin/app\")] public sealed record App : Service;"], [Referenced.Assembly(form, Pack)]).UnitNames);

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void A_unit_of_another_assembly_is_deployed_by_deriving_from_it(string form)
    {
        var pack = Referenced.Assembly(form, "[ExecStart(\"/bin/x\"), Nice(1), Port(1)] public record Base : Service;");
        var site = Deployed.From(["[Nice(2), Port(2)] public sealed record App : Base;"], [pack]);
        Assert.Equal("2", site.Of("app.service").Value("Nice"));
        Assert.Equal("PORT=2", site.Of("app.service").Value("Environment"));
    }

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public void A_base_two_assemblies_away_is_found(string form)
    {
        var far = Referenced.Assembly(form, Pack);
        var near = Referenced.Assembly(form, "namespace Near; public abstract record Shop(string Who) : Acme.Sites.Root(\"shop\", \"mr \" + Who);", "Near", far);
        var unit = Deployed.From(["public sealed record App() : Near.Shop(\"x\");"], [far, near]).Of("app.service");
        Assert.Equal("shop for mr x (Small) in /srv/shop", unit.Value("Description"));
    }
}
