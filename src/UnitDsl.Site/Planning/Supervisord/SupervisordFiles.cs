using System.Globalization;
using System.Text;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Planning.Supervisord;

/// <summary><c>supervisor/NAME.conf</c>: for images that keep a supervisor of their own. They lie beside what goes onto the machine, not in it.</summary>
internal sealed class SupervisordFiles : ISiteFiles
{
    private const int FirstPriority = 10;

    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        var asked = site.Units.Where(static unit => unit.Supervised is not null).ToList();
        if (asked.Count == 0)
            return [];

        // Who waits for whom is the same in all of them.
        var order = new StartOrder(site.Units.Where(static unit => !unit.IsExternal), nameOf).Units.Where(static unit => unit.Supervised is not null);
        return order
            .GroupBy(static unit => unit.Supervised!.File, StringComparer.Ordinal)
            .Select(file => new Artifact($"supervisor/{file.Key}.conf", IsExecutable: false, Text(site.Name, file.Key, [.. file])));
    }

    private static string Text(string site, string file, IReadOnlyList<UnitSummary> units)
    {
        var text = new StringBuilder();
        text.Append("; ").Append(file).Append(": a supervisord for the site ").Append(site).Append('\n')
            .Append("; Written by UnitDsl from the records named below; change it there.\n\n")
            .Append("[supervisord]\nnodaemon=true\n");

        // It stays root on purpose where it has to become somebody else; where it need not, it may be started by anybody.
        if (units.Any(static unit => unit.Supervised!.ChangesUser))
            text.Append("user=root\n");
        text.Append("logfile=/dev/null\nlogfile_maxbytes=0\npidfile=/run/supervisord.pid\n\n")
            .Append("[unix_http_server]\nfile=/run/supervisor.sock\nchmod=0700\n\n")
            .Append("[rpcinterface:supervisor]\nsupervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface\n\n")
            .Append("[supervisorctl]\nserverurl=unix:///run/supervisor.sock\n");
        var programs = Programs(units).ToList();
        for (var i = 0; i < programs.Count; i++)
            Program(text, programs[i], FirstPriority * (i + 1));
        return text.ToString();
    }

    // Instances that are numbered one after another are processes of one program; each stretch of numbers is one.
    private static IEnumerable<IReadOnlyList<UnitSummary>> Programs(IReadOnlyList<UnitSummary> units)
    {
        var numbered = units.Where(static unit => unit.Supervised!.Number is not null)
            .GroupBy(static unit => unit.Instance!.Template, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.OrderBy(static unit => unit.Supervised!.Number).ToList(), StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (unit.Supervised!.Number is null)
            {
                yield return [unit];
            }
            else if (numbered.TryGetValue(unit.Instance!.Template, out var all))
            {
                numbered.Remove(unit.Instance.Template);
                foreach (var stretch in all.Select(static (one, i) => (Unit: one, Start: one.Supervised!.Number - i)).GroupBy(static one => one.Start, static one => one.Unit))
                    yield return [.. stretch];
            }
        }
    }

    private static void Program(StringBuilder text, IReadOnlyList<UnitSummary> processes, int priority)
    {
        var unit = processes[0];
        var program = unit.Supervised!;
        text.Append("\n; ").Append(unit.Instance?.Template ?? unit.Name).Append(": ").Append(UnitNames.FullName(unit.TypeId)).Append('\n');
        foreach (var line in LossComments.Of(program.Losses))
            text.Append("; ").Append(line).Append('\n');
        text.Append("[program:").Append(program.Name);

        // Stretches of one template are told apart by where they begin.
        if (program.Number is { } first)
        {
            text.Append(first > 1 ? "-" + Text(first) : "").Append("]\nprocess_name=%(program_name)s_%(process_num)d\nnumprocs=").Append(Text(processes.Count))
                .Append("\nnumprocs_start=").Append(Text(first)).Append('\n');
        }
        else
        {
            text.Append("]\n");
        }

        foreach (var (key, value) in program.Lines.Select(static line => (line.Key, line.Value)))
            text.Append(key).Append('=').Append(value).Append('\n');
        text.Append("priority=").Append(Text(priority)).Append('\n');
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
