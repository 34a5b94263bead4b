using System.Globalization;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Handover;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>The fields of an app's entry that say how PM2 keeps it running: from directives where one means the same, from <c>[Pm2]</c> where none does.</summary>
/// <param name="Options">The fields.</param>
/// <param name="KillMilliseconds">How long it gives the app to stop.</param>
internal sealed record Pm2Fields(List<Pm2Option> Options, ulong KillMilliseconds)
{
    // PM2's own.
    private const ulong DefaultKill = 1600;

    // PM2 writes the variables of an app over its own record of it.
    private static readonly HashSet<string> own = new(StringComparer.Ordinal)
    {
        "__proto__", "args", "automation", "autorestart", "autostart", "created_at", "cwd", "env", "exec_interpreter", "exec_mode", "exit_code", "filter_env", "instance_var", "instances", "interpreter",
        "kill_retry_time", "kill_timeout", "km_link", "listen_timeout", "max_memory_restart", "max_restarts", "merge_logs", "min_uptime", "name", "namespace", "node_args", "pm_cwd", "pm_err_log_path",
        "pm_exec_path", "pm_id", "pm_out_log_path", "pm_pid_path", "pm_uptime", "pmx", "restart_delay", "restart_time", "script", "status", "stop_exit_codes", "treekill", "unique_id", "unstable_restarts",
        "username", "version", "versioning", "vizion", "vizion_running", "wait_ready", "watch", "windowsHide", "PM2_HOME", "NODE_APP_INSTANCE",
    };

    public static bool IsOwn(string variable) => own.Contains(variable);

    /// <summary>Whether the script gets its arguments.</summary>
    public bool Take(UnitDraft draft, List<Filled> command)
    {
        if (command.Count == 1 || !Options.Exists(static option => option.Name == "exec_mode"))
            return true;
        draft.Report(LanguageRules.CannotHandOver, "In cluster mode PM2 puts arguments of its own before those of the app: leave Cluster out, or tell the app by [Environment]", command[1].Origin);
        return false;
    }

    /// <summary>Null after a problem was reported.</summary>
    public static Pm2Fields? Of(UnitDraft draft, AppliedAttribute? attribute)
    {
        var problems = draft.Context.Problems.Count;
        var options = new List<Pm2Option>();
        var kill = Milliseconds(draft, "TimeoutStopSec") ?? DefaultKill;
        if (attribute is not null)
            AddOwn(draft, new Intent(draft, attribute), options);
        AddRestart(draft, attribute, options);
        options.Add(Pm2Option.Of("kill_timeout", kill));
        return draft.Context.Problems.Count == problems ? new Pm2Fields(options, kill) : null;
    }

    private static void AddRestart(UnitDraft draft, AppliedAttribute? attribute, List<Pm2Option> options)
    {
        switch (draft.Value("Service", "Restart"))
        {
            case "no":
                options.Add(Pm2Option.Of("autorestart", false));
                break;
            case "on-failure":
                options.Add(new Pm2Option("stop_exit_codes", "[0]"));
                break;
            case not (null or "always") and var other:
                Refuse(draft, "Restart", $"PM2 restarts an app always, on failure or never, and not '{other}': make it a Service");
                break;
        }

        if (Milliseconds(draft, "RestartSec") is not { } delay)
            return;
        if (attribute?.Use.Property("Backoff") is { Kind: ArgumentKind.Text, Text.Length: > 0 })
            Refuse(draft, "RestartSec", "PM2 has one pause before a restart, and [Pm2(Backoff = …)] says it, too: leave one of them out");
        else
            options.Add(Pm2Option.Of("restart_delay", delay));
    }

    private static void AddOwn(UnitDraft draft, Intent intent, List<Pm2Option> options)
    {
        var use = intent.Attribute.Use;
        var isCluster = IsOn(use, "Cluster");
        if (isCluster)
            options.Add(new Pm2Option("exec_mode", "\"cluster\""));
        if (Number(draft, intent, "Instances", 1) is { } instances && (instances > 1 || isCluster))
            options.Add(Pm2Option.Of("instances", instances));
        if (intent.Property("MaxMemory") is { Text.Length: > 0 } memory)
        {
            if (ByteSize.TryParse(memory.Text, 1024, out var bytes, out _) && bytes > 0)
                options.Add(Pm2Option.Of("max_memory_restart", bytes));
            else
                draft.Report(LanguageRules.InvalidIntent, $"'{memory.Text}' is no size, such as 512M", memory.Origin);
        }

        AddSpan(draft, intent, "MinUptime", "min_uptime", options);
        if (Number(draft, intent, "MaxRestarts", 0) is { } restarts)
            options.Add(Pm2Option.Of("max_restarts", restarts));
        AddSpan(draft, intent, "Backoff", "exp_backoff_restart_delay", options);
        if (IsOn(use, "WaitReady"))
            options.Add(Pm2Option.Of("wait_ready", true));
        AddSpan(draft, intent, "ListenTimeout", "listen_timeout", options);
    }

    private static bool IsOn(AttributeUse use, string property) => use.Property(property) is { Kind: ArgumentKind.Boolean, Text: "true" };

    private static ulong? Number(UnitDraft draft, Intent intent, string property, int least)
    {
        if (intent.Attribute.Use.Property(property) is not { Kind: ArgumentKind.Number } given || !int.TryParse(given.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        if (number >= least)
            return (ulong)number;
        draft.Report(LanguageRules.InvalidIntent, $"{property} is {least} or more", intent.Attribute.OfProperty(property));
        return null;
    }

    private static void AddSpan(UnitDraft draft, Intent intent, string property, string field, List<Pm2Option> options)
    {
        if (intent.Property(property) is not { Text.Length: > 0 } written)
            return;
        if (TimeSpanParser.TryParse(written.Text, out var span) && span != TimeSpanParser.Infinity && span >= TimeUnit.Millisecond)
            options.Add(Pm2Option.Of(field, span / TimeUnit.Millisecond));
        else
            draft.Report(LanguageRules.InvalidIntent, $"'{written.Text}' is no time that PM2 could wait: write it as 500ms or 1min 30s", written.Origin);
    }

    private static ulong? Milliseconds(UnitDraft draft, string directive)
    {
        if (draft.Value("Service", directive) is not { } text || !TimeSpanParser.TryParse(text, out var span))
            return null;
        if (span != TimeSpanParser.Infinity)
            return span / TimeUnit.Millisecond;
        Refuse(draft, directive, $"PM2 waits for a number of milliseconds: give {directive} an end");
        return null;
    }

    private static void Refuse(UnitDraft draft, string directive, string why)
    {
        var setting = draft.Settings().First(setting => setting is { Section: "Service" } && setting.Name == directive);
        draft.Report(LanguageRules.CannotHandOver, why, setting.Assignments[setting.Assignments.Count - 1].Words[0].Origin);
    }
}
