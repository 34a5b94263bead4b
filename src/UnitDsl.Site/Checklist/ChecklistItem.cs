using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Checklist;

/// <summary>What a service lacks of an item.</summary>
/// <param name="Why">What is not as the item has it, and what to write.</param>
/// <param name="Steps">What would mend it, where that is evident.</param>
public sealed record ChecklistLack(string Why, params Change[] Steps);

/// <summary>One line of the checklist.</summary>
/// <param name="Id">What facts and programs call it.</param>
/// <param name="Group">The part of the list that it stands in.</param>
/// <param name="Text">What people read.</param>
public sealed record ChecklistItem(string Id, string Group, string Text)
{
    /// <summary>The rules that hold it: what one of them finds in a service is an item that is open.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whether it is about this service at all; about each, where nothing is said.</summary>
    public Func<ServiceFacts, bool> Concerns { get; init; } = static _ => true;

    /// <summary>What a service lacks; null where it has all.</summary>
    public Func<ServiceFacts, ChecklistLack?> Lacks { get; init; } = static _ => null;

    /// <summary>Only a machine can tell; <c>ops report</c> asks it.</summary>
    public bool IsOfMachine { get; init; }
}
