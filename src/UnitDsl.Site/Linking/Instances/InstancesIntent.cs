using System.Globalization;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Instances;

/// <summary><c>[Instances]</c>: how many processes of a service there are, and what they are called.</summary>
internal static class InstancesIntent
{
    private const int Most = 1000;

    private static readonly HashSet<UnitKind> kinds = [UnitKind.Service, UnitKind.Container];

    /// <summary>The instances of a unit and the name of their template; null where it has none, and after a problem was reported.</summary>
    public static (string Template, InstancesModel Instances)? Read(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, string name)
    {
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Instances") is not { } attribute)
            return null;
        if (!kinds.Contains(draft.Kind))
        {
            draft.Report(LanguageRules.WrongKind, $"[Instances] is about processes, and a .{KindRecords.Word(draft.Kind)} unit has none: it belongs on a service or a container", attribute.Whole);
            return null;
        }

        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Slots") is not null)
        {
            draft.Report(LanguageRules.InvalidIntent, "Slots are instances of which one is live, and these all run: leave one of the two out", attribute.Whole);
            return null;
        }

        if (Names(draft, attribute) is not { } names)
            return null;

        CheckAlias(draft, attributes, name);
        if (draft.Kind == UnitKind.Container && attributes.LastOrDefault(static a => a.Use.OwnName == "ServiceName") is { } renamed)
            draft.Report(LanguageRules.InvalidIntent, $"Quadlet makes one service of this name, and none for each instance: write [Name(\"…\")], after which file and service are called", renamed.Whole);
        var stem = UnitName.PrefixOf(name);
        return ($"{stem}@.service", new InstancesModel(stem + ".target", names.ToEquatableArray(), attribute.Whole));
    }

    /// <summary>Every instance would ask for the same port.</summary>
    public static void CheckPorts(UnitDraft draft)
    {
        if (draft.Instances is { Names.Count: > 1 } instances && draft.Ports.Find(static port => port.Instance is null) is { } port)
        {
            var instead = draft.Kind.IsQuadlet() ? "[Instances(\"3001\", \"3002\"), PublishPort(\"{Instance}:80\")]" : "[Instances(\"3001\", \"3002\"), Port(\"{Instance}\")], or let [Slots] take turns";
            draft.Report(
                LanguageRules.InvalidPort,
                $"Each of the {instances.Names.Count.ToString(CultureInfo.InvariantCulture)} instances of '{draft.Context.TypeName}' would listen on {port.Number.ToString(CultureInfo.InvariantCulture)}, and all but one would fail: name the instances after their ports, {instead}",
                port.Origin);
        }
    }

    /// <summary>Every instance has a socket of its own, and they cannot have one address.</summary>
    public static void CheckSockets(UnitDraft draft)
    {
        if (draft.Instances is not { Names.Count: > 1 })
            return;

        var words = draft.Intentions.OfType<CompanionIntention>()
            .Where(static companion => companion.Kind == UnitKind.Socket)
            .SelectMany(static companion => companion.Settings)
            .Where(static setting => setting.Name.StartsWith("Listen", StringComparison.Ordinal))
            .SelectMany(static setting => setting.Assignments)
            .SelectMany(static assignment => assignment.Words);
        foreach (var word in words)
        {
            if (word.Text.IndexOf("%i", StringComparison.Ordinal) < 0)
                draft.Report(LanguageRules.InvalidIntent, $"Each instance of '{draft.Context.TypeName}' has a socket of its own, and all of them would listen on {word.Text}: put {{Instance}} into the address", word.Origin);
        }
    }

    private static List<string>? Names(UnitDraft draft, AppliedAttribute attribute)
    {
        var items = InstanceNames.Items(attribute);
        if (items.Count != 1 || items[0].Kind != ArgumentKind.Number)
        {
            if (items.Count > 0)
                return InstanceNames.Read(draft, attribute, "instance");
            draft.Report(LanguageRules.InvalidIntent, "This names no instance: write how many, [Instances(2)], or their names, [Instances(\"default\", \"emails\")]", attribute.Whole);
            return null;
        }

        if (int.TryParse(items[0].Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most)
            return Enumerable.Range(1, count).Select(static number => number.ToString(CultureInfo.InvariantCulture)).ToList();

        draft.Report(LanguageRules.InvalidIntent, count < 1 ? "A service of which there is none is one to leave out: write 1 or more" : $"These are {items[0].Text} processes of one service; {Most} are the most that one machine is asked for", attribute.OfArgument(0));
        return null;
    }

    private static void CheckAlias(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, string name)
    {
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Alias") is { } alias)
            draft.Report(LanguageRules.InvalidIntent, $"An alias would name one instance or another: others name all of them as {UnitName.PrefixOf(name)}.target", alias.Whole);
    }
}
