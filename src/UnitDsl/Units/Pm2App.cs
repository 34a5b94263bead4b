namespace UnitDsl;

/// <summary>
/// A program that PM2 runs: an entry of its user's <c>ecosystem.config.cjs</c>, and a <c>.service</c> unit that stands for it, so that others can be ordered after it and operators
/// can start, stop and watch it like any other.
/// </summary>
/// <remarks>
/// All apps of one user share one PM2, <c>pm2-USER.service</c>, and with it one sandbox and one set of secrets. PM2 restarts what ends, whatever its exit code; its other defaults are
/// PM2's own. What systemd could do for the program and PM2 cannot is an error: make it a <see cref="Service"/>.
/// </remarks>
/// <example>
/// <code>
/// [Port(8001, Bind = "127.0.0.1"), Script("artisan", "serve", "--port={Port}"), Interpreter("/usr/bin/php8.2"), WorkingDirectory("/var/www/shop"), RunAs("deploy")]
/// public sealed record Backend() : Pm2App;
/// </code>
/// </example>
[Type(ServiceType.Exec), Restart(Restart.Always)]
public abstract record Pm2App : Unit;
