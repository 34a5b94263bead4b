using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Supervisord;

/// <summary>A unit → what supervisord is told of its program, and what it cannot be told.</summary>
internal sealed class SupervisedReader
{
    // As good as never, and still a number that Python adds to the time.
    private const int Unlimited = 2147483647;

    // A stop may take a little longer than it was told, and not a little shorter.
    private const ulong Rounding = TimeUnit.Second - 1;

    private static readonly string[] ofUser = ["LOGNAME", "USER"];

    // supervisord reads them once for all processes of a program.
    private static readonly string[] ofProgram = ["User", "UMask"];

    private static readonly HashSet<string> signals = new(StringComparer.Ordinal) { "SIGHUP", "SIGINT", "SIGQUIT", "SIGKILL", "SIGTERM", "SIGUSR1", "SIGUSR2" };

    private readonly UnitModel unit;
    private readonly UnitFacts facts;
    private readonly string name;
    private readonly int? number;
    private readonly List<SupervisordLine> lines = [];
    private readonly List<Loss> losses = [];

    private SupervisedReader(UnitModel unit)
    {
        this.unit = unit;
        facts = unit.Facts;
        number = ofProgram.Any(directive => facts.Text(directive) is { } text && text.IndexOf('%') >= 0) ? null : NumberOf(unit.Instance);
        name = InstanceMark.Instantiate(number is null ? unit.Name : unit.Instance!.Template);
    }

    /// <summary>Null where nobody asked for it.</summary>
    public static SupervisedProgram? Read(UnitModel unit) =>
        unit.Intended<SupervisordIntention>().LastOrDefault() is { } asked && !unit.IsExternal ? new SupervisedReader(unit).Read(asked) : null;

    private SupervisedProgram Read(SupervisordIntention asked)
    {
        var program = SupervisedSource.Of(facts);
        Command(program);
        Place(program);
        Environment();
        Life(program);
        Stop(program);
        Output();
        losses.AddRange(SupervisordVocabulary.Losses(unit));
        if (UnitName.IsTemplate(unit.Name) && unit.Instances is null)
            losses.Add(new Loss("the instances", "a template runs nothing itself, and supervisord has to know what it is to run: say which there are", asked.Origin) { IsFatal = true });
        return new SupervisedProgram(asked.File, Name(), lines.ToEquatableArray(), facts.Has("User"), losses.Distinct().ToEquatableArray()) { Number = number };
    }

    // A colon would begin the program's name within a group.
    private string Name()
    {
        var stem = unit.Instance is { } instance ? UnitName.PrefixOf(instance.Template) : UnitName.WithoutSuffix(unit.Name).TrimEnd('@');
        return (unit.Instance is null || number is not null ? stem : stem + "-" + unit.Instance.Name).Replace(':', '-');
    }

    private static int? NumberOf(InstanceModel? instance) =>
        instance is not null && int.TryParse(instance.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Text(number) == instance.Name ? number : null;

    private void Command(SupervisedSource program)
    {
        if (program.Words(name, losses) is not { } words)
            return;

        // What environment= cannot hold comes by way of a command line, which can hold more.
        var variables = new List<string>();
        foreach (var variable in unit.Environment)
        {
            if (Expand(variable) is { } value && SupervisordText.Variable(value) is null)
                variables.Add(variable.Name + "=" + value);
        }

        var all = variables.Count > 0 ? ["env", .. variables, .. words] : words;
        if (SupervisordText.Command(all) is { } command)
            lines.Add(new SupervisordLine("command", command));
        else
            losses.Add(new Loss("a line break", "a command of supervisord's is one line, and so is a variable's value", program.Origin) { IsFatal = true });
    }

    private void Place(SupervisedSource program)
    {
        AddPlain("directory", program.Directory);
        AddPlain("user", facts.Value("User"));
        AddPlain("umask", facts.Value("UMask"));
    }

    private void Environment()
    {
        var pairs = new List<string>();

        // systemd says them to whoever runs as somebody, and supervisord does not.
        if (facts.Text("User") is { } user && SupervisordText.Variable(user) is { } quoted && user[0] is not (>= '0' and <= '9'))
            pairs.AddRange(ofUser.Where(own => facts.Variable(own) is null).Select(own => own + "=" + quoted));
        foreach (var variable in unit.Environment)
        {
            if (Expand(variable) is not { } value)
                losses.Add(new Loss($"the variable {variable.Name}", "only systemd knows what its specifier stands for", variable.ValueOrigin));
            else if (SupervisordText.Variable(value) is { } text)
                pairs.Add(variable.Name + "=" + text);
        }

        if (pairs.Count > 0)
            lines.Add(new SupervisordLine("environment", string.Join(",", pairs)));
    }

    private void Life(SupervisedSource program)
    {
        var isOneshot = facts.Text("Type") == "oneshot";
        var restart = isOneshot ? "no" : facts.Text("Restart") ?? "no";
        var starts = unit.Settings.Any(static setting => setting.Section == "Install");
        Add("autostart", starts ? "true" : "false");
        if (!starts)
            losses.Add(new Loss("what starts it", "it is not started with the site, and supervisord has neither timers nor sockets: somebody has to call supervisorctl start", unit.Origin));

        Add("autorestart", restart switch { "no" => "false", "always" => "true", _ => "unexpected" });
        if (restart is not ("no" or "always" or "on-failure"))
            losses.Add(new Loss($"Restart={restart}", "supervisord tells good ends from bad ones by their status alone", facts.OriginOf("Restart")));
        var codes = facts.Items("SuccessExitStatus").Select(static status => int.TryParse(status.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : -1).ToList();
        if (codes.Contains(-1))
            losses.Add(new Loss("SuccessExitStatus=", "supervisord takes numbers only", facts.OriginOf("SuccessExitStatus")));
        if (restart is not ("no" or "always"))
            Add("exitcodes", string.Join(",", codes.Where(static code => code > 0).Prepend(0).Distinct().Select(Text)));
        Add("startsecs", isOneshot ? "0" : "1");
        Add("startretries", program.StartLimit is { } most ? Text(Math.Max(most - 1, 0)) : Text(Unlimited));
    }

    private void Stop(SupervisedSource program)
    {
        var signal = program.StopSignal is not { } said ? "SIGTERM" : said.Text.StartsWith("SIG", StringComparison.Ordinal) ? said.Text : "SIG" + said.Text;
        if (!signals.Contains(signal))
            losses.Add(new Loss($"the signal {program.StopSignal!.Text}", "supervisord sends HUP, INT, QUIT, KILL, TERM, USR1 and USR2", program.StopSignal.Origin));
        Add("stopsignal", signals.Contains(signal) ? signal.Substring(3) : "TERM");
        Add("stopwaitsecs", program.StopTimeout > Unlimited * TimeUnit.Second ? Text(Unlimited) : Text((int)((program.StopTimeout + Rounding) / TimeUnit.Second)));

        // A process group is the nearest that it has to a control group.
        var mode = facts.Text("KillMode") ?? "control-group";
        Add("stopasgroup", mode == "control-group" ? "true" : "false");
        Add("killasgroup", mode is "control-group" or "mixed" ? "true" : "false");
        if (mode == "none")
            losses.Add(new Loss("KillMode=none", "supervisord ends what it has started", facts.OriginOf("KillMode")));
    }

    private void Output()
    {
        foreach (var (directive, stream) in new[] { ("StandardOutput", "stdout"), ("StandardError", "stderr") })
        {
            var said = facts.Text(directive) ?? "journal";
            var target = said.StartsWith("append:", StringComparison.Ordinal) ? SupervisordText.Plain(said.Substring("append:".Length)) : said == "null" ? "/dev/null" : null;
            if (target is null && said is not ("journal" or "inherit"))
                losses.Add(new Loss($"{directive}={said}", $"it goes to supervisord's own {stream}", facts.OriginOf(directive)));
            Add(stream + "_logfile", target ?? "/dev/" + stream);
            Add(stream + "_logfile_maxbytes", "0");
        }
    }

    private void AddPlain(string key, Said? said)
    {
        if (said is null)
            return;
        if (BuildTimeSpecifiers.Expand(said.Text, name) is { } text && SupervisordText.Plain(text) is { } plain)
            Add(key, plain);
        else
            losses.Add(new Loss(said.Text, $"{key}= of supervisord cannot hold it", said.Origin) { IsFatal = true });
    }

    private string? Expand(EnvironmentVariable variable) => BuildTimeSpecifiers.Expand(variable.Value, name);

    private void Add(string key, string value) => lines.Add(new SupervisordLine(key, value));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
