namespace UnitDsl.Systemd;

/// <summary>The kinds of units that have files one can write: those of systemd, and behind them those that Podman's Quadlet makes services of.</summary>
public enum UnitKind
{
    Service,
    Socket,
    Timer,
    Path,
    Mount,
    Automount,
    Swap,
    Target,
    Slice,
    Container,
    Pod,
    Volume,
    Network,
    Image,
    Build,
    Kube,
}
