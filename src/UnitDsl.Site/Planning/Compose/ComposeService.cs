using System.Globalization;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>A container as a service of compose, its keys in the order in which people read them.</summary>
internal sealed class ComposeService(ComposeValues values, List<Loss> losses)
{
    private readonly List<YamlPair> pairs = [];
    private readonly List<ComposeResource> resources = [];

    public ComposeUnit Read(string key, string file)
    {
        Image();
        Texts(("container_name", "ContainerName"), ("hostname", "HostName"));
        Command("entrypoint", values.Command("Entrypoint"));
        if (values.Words("Exec") is { Count: > 0 } words)
            Add("command", YamlList.Of(words));
        User();
        Texts(("working_dir", "WorkingDir"));
        Environment();
        List("env_file", values.Words("EnvironmentFile").Select(static path => path.TrimStart('-')));
        List("ports", Lines("PublishPort"));
        List("expose", Lines("ExposeHostPort"));
        pairs.AddRange(new ComposeMounts(values, losses, resources).Read());
        pairs.AddRange(new ComposeNetworks(values, losses, resources).Read());
        pairs.AddRange(new ComposeHealth(values, losses).Read());
        Life();
        Rights();
        Limits();
        List("labels", values.Words("Label"));
        Logging();
        return new ComposeUnit("services", key, file, YamlMap.Of(pairs), resources.ToEquatableArray(), EquatableArray<Loss>.Empty)
        {
            Condition = Condition(),
        };
    }

    // Whoever waits for a unit waits for what its own start waits for.
    private string Condition() => values.Facts.Text("Type") == "oneshot" ? "service_completed_successfully" : values.Facts.Text("Notify") == "healthy" ? "service_healthy" : "service_started";

    private void Image()
    {
        foreach (var (text, typeId, _) in values.Lines("Image"))
            Add("image", typeId is null && Reference(text) is { } file ? new YamlScalar("", file) : new YamlScalar(text, typeId));
        Texts(("pull_policy", "Pull"));
    }

    private static string? Reference(string text) => text.EndsWith(".image", StringComparison.Ordinal) || text.EndsWith(".build", StringComparison.Ordinal) ? text : null;

    private void Command(string key, (string? Text, IReadOnlyList<string>? Words) command)
    {
        if (command.Words is { } words)
            Add(key, YamlList.Of(words));
        else if (command.Text is { } text)
            Add(key, YamlList.Of([text]));
    }

    private void User()
    {
        if (values.Text("User") is { } user)
            Add("user", new YamlScalar(values.Text("Group") is { } group ? user + ":" + group : user));
        List("group_add", Lines("GroupAdd"));
    }

    private void Environment()
    {
        var variables = values.Variables().Select(static variable => new YamlPair(variable.Name, new YamlScalar(variable.Value))).ToList();
        var secrets = new ComposeSecrets(values, losses, resources);
        variables.AddRange(secrets.Variables());
        if (variables.Count > 0)
            Add("environment", YamlMap.Of(variables));
        if (secrets.Mounted().ToList() is { Count: > 0 } mounted)
            Add("secrets", new YamlList(mounted.ToEquatableArray()));
    }

    private void Life()
    {
        var restart = values.Facts.Text("Restart") ?? "no";
        Add("restart", new YamlScalar(restart is "no" or "always" or "on-failure" ? restart : "on-failure"));
        if (restart is not ("no" or "always" or "on-failure"))
            losses.Add(new Loss($"Restart={restart}", "compose tells a good end from a bad one by its status alone", values.Facts.OriginOf("Restart")));
        Texts(("stop_signal", "StopSignal"));
        if (values.Text("StopTimeout") is { } seconds)
            Add("stop_grace_period", new YamlScalar(seconds + "s"));
        if (values.Facts.IsOn("RunInit"))
            Add("init", YamlScalar.Of(true));
    }

    private void Rights()
    {
        List("cap_add", values.Words("AddCapability"));
        List("cap_drop", values.Words("DropCapability").Select(static capability => capability.Equals("all", StringComparison.OrdinalIgnoreCase) ? "ALL" : capability));
        var options = new List<string>();
        if (values.Facts.IsOn("NoNewPrivileges"))
            options.Add("no-new-privileges:true");
        if (values.Text("SeccompProfile") is { } profile)
            options.Add("seccomp:" + profile);
        if (values.Facts.IsOn("SecurityLabelDisable"))
            options.Add("label:disable");
        List("security_opt", options);
        List("devices", values.Words("AddDevice").Select(static device => device.TrimStart('-')));
        List("sysctls", values.Words("Sysctl"));
    }

    private void Limits()
    {
        if ((values.Text("Memory") ?? Size(values.Facts.Text("MemoryMax"))) is { } memory)
            Add("mem_limit", new YamlScalar(memory));
        if (values.Facts.Text("CPUQuota") is { } quota && quota.EndsWith("%", StringComparison.Ordinal) && decimal.TryParse(quota.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            Add("cpus", new YamlScalar((percent / 100).ToString("0.####", CultureInfo.InvariantCulture), IsBare: true));
        if ((values.Text("PidsLimit") ?? values.Facts.Text("TasksMax")) is { } tasks)
        {
            if (int.TryParse(tasks, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var most))
                Add("pids_limit", YamlScalar.Of(most == 0 ? -1 : most));
            else if (tasks != "infinity")
                losses.Add(new Loss($"TasksMax={tasks}", "compose counts processes, and not parts of what the machine has", values.Facts.OriginOf("TasksMax")));
        }

        Texts(("shm_size", "ShmSize"));
        var limits = Lines("Ulimit").Select(Ulimit).OfType<YamlPair>().ToList();
        if (limits.Count > 0)
            Add("ulimits", YamlMap.Of(limits));
    }

    // systemd's letters are powers of 1024, as compose's are; percents are of a machine that is not known.
    private string? Size(string? text)
    {
        if (text is null or "infinity")
            return null;
        if (!text.EndsWith("%", StringComparison.Ordinal) && text.IndexOf(' ') < 0)
            return text.ToLowerInvariant();
        losses.Add(new Loss($"MemoryMax={text}", "compose takes one number, with one letter", values.Facts.OriginOf("MemoryMax")));
        return null;
    }

    private YamlPair? Ulimit(string text)
    {
        var equals = text.IndexOf('=');
        var ends = equals < 0 ? [] : text.Substring(equals + 1).Split(':');
        var numbers = ends.Select(static end => end is "unlimited" ? -1 : long.TryParse(end, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).ToList();
        if (numbers.Count is < 1 or > 2 || numbers.Contains(null))
        {
            losses.Add(new Loss($"Ulimit={text}", "compose takes a name and one number or two", values.Facts.OriginOf("Ulimit")));
            return null;
        }

        return new YamlPair(text.Substring(0, equals), YamlMap.Of([new YamlPair("soft", YamlScalar.Of(numbers[0]!.Value)), new YamlPair("hard", YamlScalar.Of(numbers[numbers.Count - 1]!.Value))]));
    }

    private void Logging()
    {
        var logging = ComposeStores.Texts(values, ("driver", "LogDriver")).ToList();
        if (ComposeStores.Options(values.Words("LogOpt")) is { } options)
            logging.Add(new YamlPair("options", options));
        if (logging.Count > 0)
            Add("logging", YamlMap.Of(logging));
    }

    private IEnumerable<string> Lines(string key) => values.Lines(key).Select(static line => line.Text);

    private void Texts(params (string Key, string Directive)[] keys) => pairs.AddRange(ComposeStores.Texts(values, keys));

    private void List(string key, IEnumerable<string> texts)
    {
        if (texts.ToList() is { Count: > 0 } list)
            Add(key, YamlList.Of(list));
    }

    private void Add(string key, YamlNode value) => pairs.Add(new YamlPair(key, value));
}
