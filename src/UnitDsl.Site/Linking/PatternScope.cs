using UnitDsl.Site.Declarations;

namespace UnitDsl.Site.Linking;

/// <summary>
/// What the attributes of a pattern see: the arguments of the pattern where it was used, its constants, and what is built in. Arguments are worked
/// out when they are asked for, because patterns are opened before the unit's name and port are known.
/// </summary>
internal sealed class PatternScope(UnitContext context, TypeDeclaration pattern, IReadOnlyDictionary<string, Func<Resolution>> arguments) : Scope
{
    public override IEnumerable<string> Names =>
        arguments.Keys.Concat(pattern.Constants.Select(static c => c.Name)).Concat(UnitContext.BuiltInNames);

    protected override Resolution ResolveOwn(string name)
    {
        // Attributes name their parameters in lower case, everything else in the language is in upper case: both ways to write the hole will do.
        if (arguments.TryGetValue(name, out var argument) || arguments.TryGetValue(char.ToLowerInvariant(name[0]) + name.Substring(1), out argument))
            return argument();

        foreach (var constant in pattern.Constants)
        {
            if (constant.Name == name)
                return UnitContext.Evaluate(constant.Template, this, origin: null);
        }

        return context.BuiltIn(name);
    }
}
