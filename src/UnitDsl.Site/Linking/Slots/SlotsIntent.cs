using System.Globalization;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Linking.Intents;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Slots;

/// <summary><c>[Slots]</c>: which slots a service has, and what stands in front of them.</summary>
internal static class SlotsIntent
{
    private const string DefaultDrain = "10s";

    /// <summary>The slots of a service whose name and ports are known; null after a problem was reported.</summary>
    public static IReadOnlyList<SlotPlan>? Read(UnitDraft draft, AppliedAttribute attribute, string unitName, string siteName, string? routedBy)
    {
        var intent = new Intent(draft, attribute);
        if (draft.Kind != UnitKind.Service)
        {
            draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit has no slots; [Slots] belongs on a service", attribute.Whole);
            return null;
        }

        if (SlotNames(draft, attribute) is not { } names || Front(draft, intent, UnitName.WithoutSuffix(unitName), routedBy) is not { } front)
            return null;

        var main = draft.Ports.Find(static port => port.Name.Length == 0);
        if (main is null && draft.Context.MainPort is null)
        {
            draft.Report(LanguageRules.InvalidIntent, $"'{draft.Context.TypeName}' declares no port: two slots run at once while one takes over from the other, so each needs a port of its own; add [Port(…)]", attribute.Whole);
            return null;
        }

        if (main is { Protocol: not "tcp" } && front.Kind is "nginx" or "caddy")
        {
            draft.Report(LanguageRules.InvalidIntent, $"The main port of '{draft.Context.TypeName}' is {main!.Protocol}, and a front passes on what comes by TCP: write a Hook for it", attribute.OfProperty("Front"));
            return null;
        }

        if (Ports(draft, intent, names.Count) is not { } ports)
            return null;

        return names.Select((name, index) => new SlotPlan(
            name, index, ports.Count > 0 ? ports[index].Number : null, ports.Count > 0 ? ports[index].Origin : null,
            front with { Source = front.Kind is "nginx" or "caddy" ? Source(siteName, unitName, name, front.Kind) : "" })).ToList();
    }

    /// <summary>The ports of a slot; a number that is none is told where it comes from.</summary>
    public static IEnumerable<PortModel> Ports(UnitDraft draft, SlotPlan slot, IEnumerable<PortModel> declared)
    {
        foreach (var port in declared)
        {
            var own = slot.Of(port);
            if (own.Number > 65535)
                draft.Report(LanguageRules.InvalidPort, $"The slot '{slot.Name}' would listen on {own.Number.ToString(CultureInfo.InvariantCulture)}: each slot takes the next port, and there is none behind 65535", port.Origin);
            else
                yield return own;
        }
    }

    private static List<string>? SlotNames(UnitDraft draft, AppliedAttribute attribute)
    {
        var names = new List<string>();
        var items = attribute.Use.Arguments.SelectMany(static argument => argument.Value.Kind == ArgumentKind.List ? argument.Value.Items : EquatableArray.Create(argument.Value)).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            if (HoleFiller.Fill(draft.Context, attribute.Scope, items[i].Text, attribute.OfArgument(i)) is not { } name)
                return null;

            var problem = !IsName(name.Text) ? $"'{name.Text}' names no slot: write letters, digits, dots, dashes and underscores, a letter or digit first"
                : names.Contains(name.Text) ? $"Two slots are named '{name.Text}': one file would overwrite the other"
                : null;
            if (problem is not null)
            {
                draft.Report(LanguageRules.InvalidIntent, problem, name.Origin);
                return null;
            }

            names.Add(name.Text);
        }

        if (names.Count >= 2)
            return names;

        draft.Report(LanguageRules.InvalidIntent, "A switch goes from one slot to another: name two of them, as in [Slots(\"blue\", \"green\")]", names.Count == 0 ? attribute.Whole : attribute.OfArgument(0));
        return null;
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 64 && IsLetterOrDigit(text[0]) && text.All(static c => IsLetterOrDigit(c) || c is '.' or '-' or '_');

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static FrontModel? Front(UnitDraft draft, Intent intent, string stem, string? routedBy)
    {
        var kind = intent.Member("Front", routedBy ?? "None").ToLowerInvariant();
        var hook = intent.Property("Hook");
        if (hook is { } command && !SingleLine.Check(draft, command, "Hook", "a front"))
            return null;
        if (routedBy is not (null or "none") && (kind != routedBy || hook is { Text.Length: > 0 }))
            return Refuse(draft, $"A service with a [Route] is behind the site's front, which is {routedBy}, and that follows its slots by itself: leave Front and Hook out", intent.Attribute.OfProperty(hook is { Text.Length: > 0 } ? "Hook" : "Front"));
        if (hook is { Text.Length: > 0 } && kind != "none")
            return Refuse(draft, "A hook moves a front that is not known here; with Front there is nothing left for it to do: leave one of them out", intent.Attribute.OfProperty("Hook"));
        if (kind != "none" && stem.IndexOf('\\') >= 0)
            return Refuse(draft, $"The front would name its part '{stem}', and its configuration reads backslashes as its own: give the service another [Name]", intent.Attribute.OfProperty("Front"));

        var check = intent.Property("Check");
        if (check is { Text.Length: > 0 } url && !HealthTarget.IsValid(draft, "Http", url))
            return null;

        var drain = intent.Property("Drain");
        if (!TimeSpanParser.TryParse(drain?.Text ?? DefaultDrain, out var span))
            return Refuse(draft, $"'{drain?.Text}' is no time span; write it as systemd does: 10s, 1min 30s", drain!.Value.Origin);
        if (span > TimeUnit.Day)
            return Refuse(draft, "The old slot would run for more than a day after the front has moved, and ops would wait for it: write a shorter Drain", drain!.Value.Origin);

        return new FrontModel(hook is { Text.Length: > 0 } ? "hook" : kind, "", "", hook?.Text ?? "", check?.Text ?? "", (long)(span / TimeUnit.Millisecond));
    }

    private static FrontModel? Refuse(UnitDraft draft, string problem, Origin origin)
    {
        if (!draft.Context.IsPatternCheck)
            draft.Report(LanguageRules.InvalidIntent, problem, origin);
        return null;
    }

    // No port at all where each follows from the one before.
    private static List<(int Number, Origin Origin)>? Ports(UnitDraft draft, Intent intent, int count)
    {
        var ports = new List<(int Number, Origin Origin)>();
        if (intent.Attribute.Use.Property("Ports") is null || intent.Property("Ports") is { Text.Length: 0 })
            return ports;
        if (intent.Property("Ports") is not { } written)
            return null;

        var at = 0;
        foreach (var part in written.Text.Split(','))
        {
            var text = part.Trim();
            var origin = written.ToWord().Locate(at + part.Length - part.TrimStart().Length, Math.Max(text.Length, 1));
            at += part.Length + 1;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
                return Refuse($"'{text}' is no port: it is a number from 1 to 65535", origin);
            if (ports.Exists(port => port.Number == number))
                return Refuse($"Two slots would share port {text}, and so could not run beside each other while one takes over", origin);
            ports.Add((number, origin));
        }

        return ports.Count == count ? ports : Refuse($"These are {ports.Count} ports for {count} slots: each slot has one", written.Origin);

        List<(int, Origin)>? Refuse(string problem, Origin origin)
        {
            if (!draft.Context.IsPatternCheck)
                draft.Report(LanguageRules.InvalidPort, problem, origin);
            return null;
        }
    }

    private static string Source(string siteName, string unitName, string slot, string kind) =>
        $"/usr/local/lib/unitdsl/{siteName}/fronts/{UnitName.WithoutSuffix(unitName)}@{slot}.{(kind == "nginx" ? "conf" : "caddy")}";
}
