using UnitDsl.CodeFixes;

namespace UnitDsl.Rules.Tests.Support;

internal static class Fixers
{
    public static IReadOnlyList<Fixer> All { get; } =
        [.. typeof(Fixer).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Fixer))).Select(static type => (Fixer)Activator.CreateInstance(type)!)];
}
