using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// A container's health check is Podman's to run, inside. Where a start waits for it, Podman tells systemd once it has passed, and kills a container that turns unhealthy, because a
/// start that nobody ends would hang until its timeout. What the record says of a key itself stands.
/// </summary>
internal sealed class ContainerHealth : IJoinStep
{
    private const string Section = "Container";

    private const ulong Margin = 60;

    /// <summary>It has something that Podman can ask.</summary>
    public static bool CanWait(UnitModel unit) => unit.Kind == UnitKind.Container && unit.Health is { Kind: not HealthCheckModel.State };

    public bool Concerns(UnitModel unit, JoinInputs inputs) => CanWait(unit);

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions)
    {
        var health = unit.Health!;
        var origin = health.Attribute ?? unit.Origin;
        var asked = HealthGate.AskedBy(unit, inputs.Requests);
        var settings = unit.Settings;
        Set(Section, "HealthCmd", Command(health));
        Set(Section, "HealthInterval", Duration(health.IntervalMilliseconds));
        Set(Section, "HealthTimeout", Duration(health.TimeoutMilliseconds));
        Set(Section, "HealthRetries", health.Retries.ToString(CultureInfo.InvariantCulture));
        Set(Section, "HealthStartPeriod", Duration(health.StartPeriodMilliseconds));
        if (asked is not null || health.RestartsUnhealthy)
            Set(Section, "HealthOnFailure", "kill");
        if (asked is not null)
        {
            Set(Section, "Notify", "healthy");
            Set("Service", "TimeoutStartSec", TimeSpanText.FromSeconds(Longest(health)));
        }

        return unit with { Gate = asked, Settings = settings };

        void Set(string section, string name, string value)
        {
            if (unit.Find(section, name) is null)
                settings = Lines.Add(settings, section, name, origin, value);
        }
    }

    /// <summary>The form that Podman 5.4 reads whole: a text of its own may lose its quotation marks. Plain words need no shell, which the image may not have, and which pgrep would find.</summary>
    private static string Command(HealthCheckModel health)
    {
        var target = Quoting.Expandable(health.Target);
        if (health.Kind == HealthCheckModel.Command && health.Target.All(IsPlain))
            return "[" + string.Join(",", target.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(JsonQuoting.Quote)) + "]";
        var command = health.Kind switch
        {
            HealthCheckModel.Http => Http(target, Quoting.Expandable(health.Body)),
            HealthCheckModel.Tcp => Tcp(target),
            _ => target,
        };
        return $"[\"CMD-SHELL\",{JsonQuoting.Quote(command)}]";
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '.' or ',' or ':' or '/' or '=' or '@' or '+' or '-' or '_' or '%';

    // An image has one of the two, if any.
    private static string Http(string url, string body)
    {
        var address = ShellWord(url);
        return body.Length == 0
            ? $"curl -fsS -o /dev/null {address} || wget -q -O /dev/null {address} || exit 1"
            : $"(curl -fsS {address} || wget -q -O - {address}) | grep -qF -- {ShellWord(body)} || exit 1";
    }

    private static string Tcp(string address)
    {
        var colon = address.LastIndexOf(':');
        var (host, port) = (ShellWord(address.Substring(0, colon).Trim('[', ']')), address.Substring(colon + 1));
        return $"nc -z {host} {port} || exit 1";
    }

    private static string ShellWord(string text) => "'" + text.Replace("'", "'\\''") + "'";

    private static string Duration(long milliseconds) => GoDuration.FromSeconds(milliseconds / 1000.0);

    // All that the check allows, and the time that an image takes to be pulled is not in it: an [Image] unit is started before.
    private static double Longest(HealthCheckModel health) =>
        Math.Ceiling((health.StartPeriodMilliseconds + ((health.IntervalMilliseconds + health.TimeoutMilliseconds) * (health.Retries + 1))) / 1000.0) + Margin;
}
