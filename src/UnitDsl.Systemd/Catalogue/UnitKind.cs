namespace UnitDsl.Systemd;

/// <summary>The kinds of units that have files one can write.</summary>
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
}
