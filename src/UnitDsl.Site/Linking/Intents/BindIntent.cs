using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Bind]</c>: the address of the ports that name none, told to the program by a variable, or by the hole of that name.</summary>
internal static class BindIntent
{
    private const string All = "0.0.0.0";

    /// <summary>The address of all ports that name none; null where there is none, and after a problem was reported.</summary>
    public static Filled? Read(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, bool hasPorts)
    {
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Bind") is not { } attribute || new Intent(draft, attribute).Argument(0) is not { } address)
            return null;
        if (!BindAddress.IsValid(address.Text))
            return Refuse(draft, BindAddress.Problem(address.Text), address.Origin);
        if (!hasPorts && !attribute.IsAssemblyWide)
            return Refuse(draft, $"'{draft.Context.TypeName}' declares no port, so there is nothing to bind: add [Port(…)], or leave [Bind] out", attribute.Whole);
        return address;
    }

    public static PortModel Bound(PortModel port, Filled address) =>
        port.BindOrigin is null ? port with { Bind = BindAddress.Normalize(address.Text), BindOrigin = address.Origin } : port;

    /// <summary>What fills the hole: null where the main port names no address.</summary>
    public static string? TextOf(PortModel? main) => main?.BindOrigin is null ? null : main.Bind.Length == 0 ? All : main.Bind;

    /// <summary>Tells the program its address, unless an <c>[Environment]</c> did.</summary>
    public static void SetVariable(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Bind") is not { } attribute || draft.Context.Bind is not { } address || new Intent(draft, attribute).Property("Variable") is not { Text.Length: > 0 } variable)
            return;
        if (EnvironmentName.IsValid(variable.Text))
            draft.SetDefaultVariable(new EnvironmentVariable(variable.Text, address, variable.Origin, attribute.OfArgument(0)));
        else
            draft.Report(LanguageRules.InvalidIntent, $"'{variable.Text}' is no name of a variable: letters, digits and underscores, no digit first", variable.Origin);
    }

    private static Filled? Refuse(UnitDraft draft, string problem, Origin origin)
    {
        if (!draft.Context.IsPatternCheck)
            draft.Report(LanguageRules.InvalidPort, problem, origin);
        return null;
    }
}
