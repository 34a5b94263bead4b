using System.Text;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>The smallest unit of each kind that loads, with one line more.</summary>
internal static class UnitTemplate
{
    /// <summary>The text, and the number of the line in question, which is the file's last.</summary>
    public static (string Text, int Line) Write(ValueCase asked, string stem, string? value)
    {
        var text = new StringBuilder();
        foreach (var (section, line) in Needed(asked, stem))
            text.Append('[').Append(section).Append("]\n").Append(line).Append('\n');
        text.Append('[').Append(asked.Section).Append("]\n");
        if (value is not null)
            text.Append(asked.Directive.Name).Append('=').Append(value).Append('\n');
        return (text.ToString(), text.ToString().Count(static c => c == '\n'));
    }

    private static IEnumerable<(string Section, string Line)> Needed(ValueCase asked, string stem)
    {
        var name = asked.Directive.Name;
        return asked.Kind switch
        {
            UnitKind.Service => name == "ExecStart"
                ? [("Service", "Type=oneshot"), ("Service", "ExecStart=/bin/true")]
                : [("Service", "ExecStart=/bin/true")],
            UnitKind.Socket => [("Socket", "ListenStream=/run/known.sock"), ("Socket", "Service=a.service")],
            UnitKind.Timer => [("Timer", "OnBootSec=1d"), .. Triggers(asked)],
            UnitKind.Path => [("Path", "PathExists=/known"), .. Triggers(asked)],
            UnitKind.Mount => [("Mount", "What=known"), ("Mount", $"Where=/{stem}")],
            UnitKind.Automount => [("Automount", $"Where=/{stem}")],
            UnitKind.Swap => [("Swap", $"What=/{stem}")],
            _ => [],
        };
    }

    // Only the first one counts, so that it would hide the one in question.
    private static (string Section, string Line)[] Triggers(ValueCase asked) =>
        asked.Directive.Name == "Unit" ? [] : [(asked.Kind.OwnSection()!, "Unit=a.service")];
}
