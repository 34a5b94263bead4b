using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Linking;

/// <summary>
/// What the attributes of a record see: its parameters, as the record that derives from it bound them, its constants, then those of its bases.
/// </summary>
internal sealed class RecordScope(UnitContext context, TypeDeclaration declaration, RecordScope? derived) : Scope
{
    /// <summary>The scope of the record that this one derives from; set once the chain is known.</summary>
    public RecordScope? Base { get; set; }

    public TypeDeclaration Declaration => declaration;

    public override IEnumerable<string> Names =>
        declaration.Parameters.Select(static p => p.Name)
            .Concat(declaration.Constants.Select(static c => c.Name))
            .Concat(Base?.Names ?? UnitContext.BuiltInNames);

    protected override Resolution ResolveOwn(string name)
    {
        foreach (var parameter in declaration.Parameters)
        {
            if (parameter.Name == name)
                return Bind(parameter);
        }

        foreach (var constant in declaration.Constants)
        {
            if (constant.Name == name)
                return UnitContext.Evaluate(constant.Template, this, origin: null);
        }

        return Base is null ? context.BuiltIn(name) : Base.Resolve(name);
    }

    private Resolution Bind(Parameter parameter)
    {
        if (derived is not null)
        {
            foreach (var argument in derived.Declaration.BaseArguments)
            {
                if (argument.Parameter != parameter.Name)
                    continue;

                var origin = derived.Declaration.IsSource
                    ? new Origin(derived.Declaration.Id, OriginPart.BaseArgument, Member: parameter.Name)
                    : null;
                return argument.Template is null
                    ? new Resolution(ResolutionKind.NotConstant, Origin: origin, Owner: derived.Declaration.Name)
                    : UnitContext.Evaluate(argument.Template, derived, origin);
            }
        }

        if (parameter.Default is not null)
            return UnitContext.Evaluate(parameter.Default, this, origin: null);

        // A pattern is checked before anyone derives from it: its parameters are known, only their values are not.
        return context.IsPatternCheck
            ? new Resolution(ResolutionKind.Found, "x", Owner: declaration.Name)
            : new Resolution(ResolutionKind.Unbound, Owner: declaration.Name);
    }
}
