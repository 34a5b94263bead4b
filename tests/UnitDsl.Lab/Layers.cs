namespace UnitDsl.Lab;

/// <summary>What is installed on a machine beside the core that each has. The lists of packages are data, in the directory of the same name.</summary>
[Flags]
public enum Layers
{
    /// <summary>systemd, D-Bus, curl, ip, ss and the usual tools.</summary>
    Core = 0,

    /// <summary>mariadb, nginx and redis, enabled as Debian enables them.</summary>
    Full = 1,

    /// <summary>/usr/local/bin/deno.</summary>
    Deno = 2,

    /// <summary>Podman with its networks, and a busybox to make images of; what it has of images and containers outlives a reboot. Quadlet comes with Debian 13's.</summary>
    Podman = 4,

    /// <summary>docker-compose, as far as it needs no daemon.</summary>
    Compose = 8,

    /// <summary>supervisord, enabled as Debian enables it.</summary>
    Supervisor = 16,

    /// <summary>nginx, enabled as Debian enables it, and node and PHP for what stands behind it.</summary>
    Web = 64,

    /// <summary>Caddy, enabled as Debian enables it.</summary>
    Caddy = 128,

    /// <summary>polkitd, which says what users may ask of systemd.</summary>
    Polkit = 32,

    /// <summary>PHP on the command line.</summary>
    Php = 256,
}
