using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>What a health check asks: a URL, an address, or a command.</summary>
internal static class HealthTarget
{
    public static bool IsValid(UnitDraft draft, string probe, Filled target)
    {
        if (!SingleLine.Check(draft, target, probe))
            return false;

        var blank = target.Text.IndexOf(' ');
        var text = draft.Context.Instance is { } instance ? target.Text.Replace(instance, "1") : target.Text;
        var problem = probe switch
        {
            "Http" when !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") => $"'{target.Text}' is no http or https URL",
            "Tcp" when !IsEndPoint(text) => $"'{target.Text}' is no address with a port, such as 127.0.0.1:3000",
            "Command" when target.Text.Trim(' ').Length == 0 => "This is no command",
            _ => null,
        };
        if (problem is not null)
            return Refuse(draft, problem, target.Origin);
        if (probe == "Http" && blank >= 0)
            return Refuse(draft, "A URL has no blank in it: write %20 for one", target.ToWord().Locate(blank, 1));
        return true;
    }

    // A pattern does not know its port yet.
    private static bool Refuse(UnitDraft draft, string problem, Model.Origin origin)
    {
        if (!draft.Context.IsPatternCheck)
            draft.Report(LanguageRules.InvalidIntent, problem, origin);
        return false;
    }

    private static bool IsEndPoint(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && IsHost(text.Substring(0, colon)) && int.TryParse(text.Substring(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535;
    }

    // Names, IPv4, and IPv6 in brackets with the interface that it may need.
    private static bool IsHost(string host) => host[0] == '['
        ? host.Length > 2 && host[host.Length - 1] == ']' && IsOf(host.Substring(1, host.Length - 2), ":.%-_")
        : IsOf(host, ".-_");

    private static bool IsOf(string text, string others)
    {
        foreach (var c in text)
        {
            if (!(c < 128 && char.IsLetterOrDigit(c)) && others.IndexOf(c) < 0)
                return false;
        }

        return true;
    }
}
