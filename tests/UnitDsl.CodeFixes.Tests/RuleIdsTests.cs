using System.Reflection;
using UnitDsl.Site.Rules;

namespace UnitDsl.CodeFixes.Tests;

public sealed class RuleIdsTests
{
    private static readonly IReadOnlyList<Fixer> Fixers =
        [.. typeof(Fixer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fixer))).Select(type => (Fixer)Activator.CreateInstance(type)!)];

    [Fact]
    public void Every_fix_is_for_a_rule_that_there_is() =>
        Assert.All(Fixers.SelectMany(fixer => fixer.FixableDiagnosticIds), id => Assert.Contains(Rulebook.All, rule => rule.Id == id));

    [Fact]
    public void Every_fix_is_found_by_editors() =>
        Assert.All(Fixers, fixer => Assert.NotNull(fixer.GetType().GetCustomAttribute<Microsoft.CodeAnalysis.CodeFixes.ExportCodeFixProviderAttribute>()));

    [Fact]
    public void Every_id_has_one_fix() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Concat(Rulebook.OfRecords.Where(rule => rule.HasRepair).Select(rule => rule.Id)).Order(StringComparer.Ordinal),
        Fixers.SelectMany(fixer => fixer.FixableDiagnosticIds).Order(StringComparer.Ordinal));
}
