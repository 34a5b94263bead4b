namespace UnitDsl.Site.Rules.Programs;

/// <summary>What runs a program, as far as systemd's settings can break it.</summary>
public enum Runtime
{
    /// <summary>Not known; a program of the machine's own, as far as anyone can tell.</summary>
    Unknown,
    Shell,
    Node,
    Deno,
    Bun,
    DotNet,
    Php,
    Python,
    Ruby,
    Perl,
    Java,
}
