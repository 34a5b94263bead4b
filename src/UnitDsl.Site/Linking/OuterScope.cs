using UnitDsl.Site.Declarations;

namespace UnitDsl.Site.Linking;

/// <summary>What the attributes of a mixin or of the assembly see: its own constants, then all that the record sees which they apply to.</summary>
internal sealed class OuterScope(TypeDeclaration declaration, RecordScope record) : Scope
{
    public override IEnumerable<string> Names => declaration.Constants.Select(static c => c.Name).Concat(record.Names);

    protected override Resolution ResolveOwn(string name)
    {
        foreach (var constant in declaration.Constants)
        {
            if (constant.Name == name)
                return UnitContext.Evaluate(constant.Template, this, origin: null);
        }

        return record.Resolve(name);
    }
}
