namespace UnitDsl.Systemd;

/// <summary>systemd's <c>%</c> sequences: the only list of them.</summary>
public static class SpecifierTable
{
    /// <summary>What stands where only the machine knows: long enough to be valid wherever the real one is.</summary>
    private const string Id = "0123456789abcdef0123456789abcdef";

    private static readonly Specifier?[] byLetter = Index(
    [
        new('%', InNames: true, static _ => "%"),
        new('n', InNames: true, static context => context.UnitName),
        new('N', InNames: true, static context => UnitName.WithoutSuffix(context.UnitName)),
        new('p', InNames: true, static context => UnitName.PrefixOf(context.UnitName)),
        new('i', InNames: true, static context => Instance(context.UnitName)),
        new('j', InNames: true, static context => LastOf(UnitName.PrefixOf(context.UnitName))),
        new('a', InNames: true, static _ => "x86-64"),
        new('A', InNames: true, static _ => "1"),
        new('B', InNames: true, static _ => "1"),
        new('M', InNames: true, static _ => "1"),
        new('w', InNames: true, static _ => "1"),
        new('W', InNames: true, static _ => "1"),
        new('o', InNames: true, static _ => "linux"),
        new('b', InNames: true, static _ => Id),
        new('m', InNames: true, static _ => Id),
        new('H', InNames: true, static _ => "localhost"),
        new('l', InNames: true, static _ => "localhost"),
        new('q', InNames: true, static _ => "localhost"),
        new('v', InNames: true, static _ => "6.1.0"),
        new('u', InNames: true, static _ => "root"),
        new('g', InNames: true, static _ => "root"),
        new('U', InNames: true, static _ => "0"),
        new('G', InNames: true, static _ => "0"),
        new('I', InNames: false, static context => Unescaped(Instance(context.UnitName))),
        new('J', InNames: false, static context => Unescaped(LastOf(UnitName.PrefixOf(context.UnitName)))),
        new('P', InNames: false, static context => Unescaped(UnitName.PrefixOf(context.UnitName))),
        new('f', InNames: false, static context => "/" + Unescaped(Instance(context.UnitName) is { Length: > 0 } instance ? instance : UnitName.PrefixOf(context.UnitName)).TrimStart('/')),
        new('y', InNames: false, static context => "/etc/systemd/system/" + context.UnitName),
        new('Y', InNames: false, static _ => "/etc/systemd/system"),
        new('d', InNames: false, static context => "/run/credentials/" + context.UnitName),
        new('D', InNames: false, static _ => "/usr/share", Since: 256),
        new('C', InNames: false, static _ => "/var/cache"),
        new('E', InNames: false, static _ => "/etc"),
        new('L', InNames: false, static _ => "/var/log"),
        new('S', InNames: false, static _ => "/var/lib"),
        new('t', InNames: false, static _ => "/run"),
        new('T', InNames: false, static _ => "/tmp"),
        new('V', InNames: false, static _ => "/var/tmp"),
        new('h', InNames: false, static _ => "/root"),
        new('s', InNames: false, static _ => "/bin/sh"),

        // Control groups: of the unit, which has no slice yet when its file is read, of its slice, and the topmost one.
        new('c', InNames: false, static context => "/" + context.UnitName),
        new('r', InNames: false, static _ => ""),
        new('R', InNames: false, static _ => ""),
    ]);

    /// <param name="letter">What follows the percent sign.</param>
    /// <param name="set">The set that a directive has: <c>unit</c>, or the smaller ones <c>unit-name</c> and <c>install</c>.</param>
    /// <param name="release">The release of systemd.</param>
    public static bool IsKnown(char letter, string set, int release) => Find(letter, set, release) is not null;

    /// <summary>What it comes to, as far as that can be known away from the machine, or a likely value; null where systemd does not know the letter here.</summary>
    public static string? Value(char letter, string set, ValueContext context) => Find(letter, set, context.Release)?.Value(context);

    private static Specifier? Find(char letter, string set, int release) =>
        letter < byLetter.Length && byLetter[letter] is { } found && found.Since <= release && (found.InNames || set == "unit") ? found : null;

    private static Specifier?[] Index(Specifier[] specifiers)
    {
        var index = new Specifier?[128];
        foreach (var specifier in specifiers)
            index[specifier.Letter] = specifier;
        return index;
    }

    private static string Instance(string name) => UnitName.InstanceOf(name) ?? "";

    private static string Unescaped(string name) => UnitName.TryUnescape(name, out var text, out _) ? text : name;

    private static string LastOf(string prefix) => prefix.Substring(prefix.LastIndexOf('-') + 1);

    /// <param name="Letter">What follows the percent sign.</param>
    /// <param name="InNames">Known in names of units and in [Install], too.</param>
    /// <param name="Value">What it comes to.</param>
    /// <param name="Since">The first release that has it; the oldest that we answer for where that has it already.</param>
    private sealed record Specifier(char Letter, bool InNames, Func<ValueContext, string> Value, int Since = ValueContext.OldestRelease);
}
