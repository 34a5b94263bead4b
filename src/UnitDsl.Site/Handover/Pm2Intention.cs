using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Handover;

/// <summary>A variable that an app finds.</summary>
public sealed record Pm2Variable(string Name, string Value);

/// <summary>A field of an app's entry that is a number or a switch.</summary>
/// <param name="Name">As PM2 calls it.</param>
/// <param name="Value">As JSON has it.</param>
public sealed record Pm2Option(string Name, string Value)
{
    public static Pm2Option Of(string name, bool value) => new(name, value ? "true" : "false");

    public static Pm2Option Of(string name, ulong value) => new(name, value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>An app as PM2 is told of it.</summary>
public sealed record Pm2Entry(
    string Name,
    string Script,
    EquatableArray<string> Arguments,
    string? Interpreter,
    EquatableArray<string> InterpreterArguments,
    string? Directory,
    EquatableArray<Pm2Variable> Variables,
    EquatableArray<Pm2Option> Options);

/// <summary>What a <c>Pm2App</c> says: the entry of the ecosystem file, and whose PM2 it belongs to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="User">The user.</param>
/// <param name="Program">What its units call to speak with PM2.</param>
/// <param name="KillMilliseconds">How long PM2 gives it to stop.</param>
/// <param name="Origin">Its script, or the record's name.</param>
public sealed record Pm2Intention(Pm2Entry Entry, string User, string Program, ulong KillMilliseconds, Origin Origin) : Intention(Origin)
{
    public static Pm2Intention? Of(UnitModel unit) => unit.Intended<Pm2Intention>().FirstOrDefault();
}

/// <summary>Where the PM2 of a user has its things. It remembers nothing: what lies below /run is gone with its unit, the list that PM2 might save included.</summary>
public static class Pm2Paths
{
    public static string Unit(string user) => $"pm2-{user}.service";

    public static string Name(string user) => $"pm2-{user}";

    public static string Home(string user) => "/run/" + Name(user);

    public static string Config(string user) => $"/etc/{Name(user)}/ecosystem.config.cjs";

    public static string Credentials(string user) => "/run/credentials/" + Unit(user);
}
