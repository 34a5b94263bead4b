using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Ops.Tests.Script;

/// <summary>The rules of polkit as a real JavaScript reads them.</summary>
public sealed class PolkitTests
{
    private const string Start = "Authentication is required to start '$(unit)'.";

    private static readonly string[] hostile = ["a\"b", "\\", "\\\\\"", "\n", "\r", "\u2028\u2029", "*/", "//", "</script>", "${x}", "`", "'", "\0", "\u007f", "ü", "🙂", "\ud800", "__proto__", "constructor", "\");//"];

    [Fact]
    public void Any_text_arrives_as_it_is()
    {
        var text = Gen.OneOf(Gen.Elements(hostile), ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? "")).ListOf().Select(string.Concat);
        Prop.ForAll(Arb.From(text.ArrayOf()), static texts => Arrive([.. texts, .. hostile])).QuickCheckThrowOnFailure();
    }

    private static void Arrive(string[] texts)
    {
        var read = Run($"const texts = [{string.Join(", ", texts.Select(PolkitRules.Quote))}]; console.log(JSON.stringify(texts.map(text => Array.from({{ length: text.length }}, (_, i) => text.charCodeAt(i)))));");
        Assert.Equal(texts.Select(static text => text.Select(static c => (int)c)), JsonSerializer.Deserialize<int[][]>(read)!);
    }

    [Theory]
    [InlineData("server", "sync.service", "start", Start, "undefined", true)]
    [InlineData("server", "sync.service", "start", Start, "\"proxy.service\"", true)]
    [InlineData("hook", "many@x.service", "start", Start, "\"hook@1.service\"", true)]
    [InlineData("server", "odd\\x2d\"name.service", "start", Start, "undefined", true)]
    [InlineData("server", "sync.service", "start", Start, "null", false)]
    [InlineData("server", "sync.service", "start", Start, "\"other.service\"", false)]
    [InlineData("server", "sync.service", "start", Start, "\"xproxy.service\"", false)]
    [InlineData("hook", "many@x.service", "start", Start, "\"hook@.service\"", false)]
    [InlineData("hook", "many@.service", "start", Start, "undefined", false)]
    [InlineData("hook", "many@x.socket", "start", Start, "undefined", false)]
    [InlineData("hook", "xmany@x.service", "start", Start, "undefined", false)]
    [InlineData("hook", "sync.service", "start", Start, "undefined", false)]
    [InlineData("other", "sync.service", "start", Start, "undefined", false)]
    [InlineData("constructor", "sync.service", "start", Start, "undefined", false)]
    [InlineData("server", "sync.service", "stop", Start, "undefined", false)]
    [InlineData("server", "sync.service", "restart", Start, "undefined", false)]
    [InlineData("server", "sync.service.wants", "start", Start, "undefined", false)]
    [InlineData("server", "sync.service", "start", "Authentication is required to start transient unit '$(unit)'.", "undefined", false)]
    [InlineData("server", "sync.service", "start", "", "undefined", false)]
    public void A_rule_says_yes_to_what_it_names_and_leaves_the_rest_to_others(string user, string unit, string verb, string message, string systemUnit, bool expected)
    {
        Assert.Equal(expected ? "yes" : "null", Ask("org.freedesktop.systemd1.manage-units", user, unit, verb, message, systemUnit));
        Assert.Equal("null", Ask("org.freedesktop.systemd1.manage-unit-files", user, unit, verb, message, systemUnit));
    }

    private static string Ask(string action, string user, string unit, string verb, string message, string systemUnit)
    {
        var details = JsonSerializer.Serialize(new Dictionary<string, string> { ["unit"] = unit, ["verb"] = verb, ["polkit.message"] = message });
        var subject = $"{{ user: {JsonSerializer.Serialize(user)}{(systemUnit == "undefined" ? "" : $", system_unit: {systemUnit}")} }}";
        return Run($$"""
            let rule;
            const details = {{details}};
            require("vm").runInNewContext({{JsonSerializer.Serialize(Rules())}}, { polkit: { Result: { NOT_HANDLED: null, YES: "yes" }, addRule: function (f) { rule = f; } } });
            console.log(String(rule({ id: "{{action}}", lookup: function (key) { return details[key]; } }, {{subject}})));
            """);
    }

    private static string Rules()
    {
        UnitSummary[] units =
        [
            Unit("proxy.service", "server"), Unit("hook@.service", "hook"),
            Unit("sync.service", null, "proxy.service"), Unit("many@.service", null, "hook@.service"), Unit("odd\\x2d\"name.service", null, "proxy.service"),
        ];
        return Assert.Single(new PolkitRules().Render(new SiteSummary("te\u2028st", units, default), static _ => null)).Text;
    }

    private static UnitSummary Unit(string name, string? user, string? caller = null) => new(name, name, "service", IsExternal: false, user, default, default, null, default)
    {
        Intentions = caller is null ? EquatableArray<Intention>.Empty : EquatableArray.Create<Intention>(new StartRight(caller, null, "", Origin.OfName(name))),
    };

    private static string Run(string script)
    {
        using var directory = new TemporaryDirectory();
        var run = Tool.Run("node", [directory.Write("script.js", script)]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.TrimEnd('\n');
    }
}
