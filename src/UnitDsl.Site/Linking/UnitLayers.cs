using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// Everything that is said about one unit, in the order in which it counts: our own defaults for its kind, the assembly's attributes, mixins,
/// base records from the root down, the record itself. Patterns are opened where they stand.
/// </summary>
internal sealed class UnitLayers
{
    private static readonly Dictionary<string, Func<Resolution>> noArguments = new(0, StringComparer.Ordinal);

    private const int MostOpenings = 10_000;

    private readonly UnitContext context;
    private readonly IDeclarations declarations;
    private readonly TypeDeclaration record;
    private readonly List<AppliedAttribute> attributes = [];
    private readonly List<Func<Resolution>> patternArguments = [];
    private readonly HashSet<string> walked = new(StringComparer.Ordinal);
    private int layer;
    private int openings;

    private UnitLayers(UnitContext context, IDeclarations declarations, TypeDeclaration record)
    {
        this.context = context;
        this.declarations = declarations;
        this.record = record;
    }

    public IReadOnlyList<AppliedAttribute> Attributes => attributes;

    public static UnitLayers Of(UnitContext context, IDeclarations declarations, TypeDeclaration record)
    {
        var layers = new UnitLayers(context, declarations, record);
        layers.Collect();
        return layers;
    }

    /// <summary>Reports what is wrong with the arguments of patterns, whether or not a hole asks for them; once the unit's name and port are known.</summary>
    public void CheckArguments()
    {
        foreach (var argument in patternArguments)
            argument();
    }

    /// <summary>Reports a pattern attribute that contains itself, used or not.</summary>
    public static void CheckCycles(UnitContext context, IDeclarations declarations, TypeDeclaration pattern)
    {
        var layers = new UnitLayers(context, declarations, pattern);
        foreach (var use in pattern.Attributes)
        {
            var scope = new PatternScope(context, pattern, new Dictionary<string, Func<Resolution>>(StringComparer.Ordinal));
            layers.Walk(new AppliedAttribute(use, scope, pattern.Id, StandIn: null, Layer: 0, IsFromPattern: false, IsAssemblyWide: false), [pattern.Id]);
        }
    }

    private void Walk(AppliedAttribute attribute, IReadOnlyList<string> opened)
    {
        if (declarations.Find(attribute.Use.ClassId) is not { Role: DeclarationRole.Pattern } pattern || ReportCycle(attribute, pattern, opened))
            return;

        // Whatever leads back from here has been found the first time.
        if (!walked.Add(pattern.Id))
            return;

        WalkInto(attribute, pattern, [.. opened, pattern.Id]);
    }

    private void WalkInto(AppliedAttribute attribute, TypeDeclaration pattern, IReadOnlyList<string> opened)
    {
        foreach (var use in pattern.Attributes)
            Walk(attribute with { Use = use, CarrierId = pattern.Id }, opened);
        if (pattern.BaseId is { } baseId && declarations.Find(baseId) is { Role: DeclarationRole.Pattern } parent && !ReportCycle(attribute, parent, opened))
            WalkInto(attribute, parent, [.. opened, parent.Id]);
    }

    private bool ReportCycle(AppliedAttribute attribute, TypeDeclaration pattern, IReadOnlyList<string> opened)
    {
        if (!opened.Contains(pattern.Id))
            return false;

        context.Report(
            LanguageRules.CyclicPattern,
            $"The pattern '{pattern.Name}' contains itself: {string.Join(" → ", opened.Append(pattern.Id).Select(SimpleName))}",
            attribute.Whole);
        return true;
    }

    private void Collect()
    {
        var chain = RecordChain.Scopes(context, declarations, record);
        var own = chain[0];

        foreach (var scope in Enumerable.Reverse(chain).Where(static scope => KindRecords.IsBase(scope.Declaration.Id)))
            Add(scope.Declaration, scope, isAssemblyWide: false);

        Add(declarations.Assembly, new OuterScope(declarations.Assembly, own), isAssemblyWide: true);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in Enumerable.Reverse(chain).SelectMany(static scope => scope.Declaration.MixinIds))
        {
            if (seen.Add(id) && declarations.Find(id) is { } mixin)
                Add(mixin, new OuterScope(mixin, own), isAssemblyWide: false);
        }

        foreach (var scope in Enumerable.Reverse(chain).Where(static scope => !KindRecords.IsBase(scope.Declaration.Id)))
            Add(scope.Declaration, scope, isAssemblyWide: false);
    }

    private void Add(TypeDeclaration carrier, Scope scope, bool isAssemblyWide)
    {
        layer++;
        if (declarations.Memory.FindLayer(carrier, layer) is { } known)
        {
            foreach (var attribute in known)
                attributes.Add(attribute.Use.HasHoles ? attribute with { Scope = scope } : attribute);
            return;
        }

        var (first, problems, arguments) = (attributes.Count, context.Problems.Count, patternArguments.Count);
        foreach (var use in carrier.Attributes)
            Add(new AppliedAttribute(use, scope, carrier.Id, carrier.IsSource ? null : Origin.OfName(record.Id), layer, IsFromPattern: false, isAssemblyWide), []);

        // What has no hole is the same for all who derive from the carrier; what a pattern was given to fill its holes is not.
        var isShared = !ReferenceEquals(carrier, record) && carrier.IsSource;
        if (isShared && context.Problems.Count == problems && patternArguments.Count == arguments)
        {
            var opened = attributes.GetRange(first, attributes.Count - first);
            if (!opened.Exists(static attribute => attribute.IsFromPattern && attribute.Use.HasHoles))
                declarations.Memory.AddLayer(carrier, layer, opened);
        }
    }

    private void Add(AppliedAttribute attribute, IReadOnlyList<string> opened)
    {
        if (declarations.Find(attribute.Use.ClassId) is not { Role: DeclarationRole.Pattern } pattern)
        {
            attributes.Add(attribute);
            return;
        }

        if (ReportCycle(attribute, pattern, opened))
            return;

        foreach (var property in attribute.Use.Named)
        {
            context.Report(
                LanguageRules.InvalidIntent,
                $"Nothing reads '{property.Name}': the holes of the pattern '{pattern.Name}' are filled from its constructor's parameters; make it one of them",
                attribute.OfProperty(property.Name));
        }

        if (++openings > MostOpenings)
        {
            if (openings == MostOpenings + 1)
                context.Report(LanguageRules.CyclicPattern, $"The patterns of '{record.Name}' hold one another more than {MostOpenings} times", Origin.OfName(record.Id));
            return;
        }

        Open(attribute, pattern, Bind(attribute), [.. opened, pattern.Id]);
    }

    private void Open(AppliedAttribute attribute, TypeDeclaration pattern, Dictionary<string, Func<Resolution>> arguments, IReadOnlyList<string> opened)
    {
        // A pattern that derives from another one says what that one says, and then its own.
        if (pattern.BaseId is { } baseId && declarations.Find(baseId) is { Role: DeclarationRole.Pattern } parent && !opened.Contains(parent.Id))
            Open(attribute, parent, BindBase(pattern, parent, arguments), [.. opened, parent.Id]);

        var scope = new PatternScope(context, pattern, arguments);
        foreach (var use in pattern.Attributes)
        {
            var inner = new AppliedAttribute(
                use, scope, pattern.Id, pattern.IsSource && attribute.StandIn is null ? null : attribute.Whole, attribute.Layer, IsFromPattern: true, attribute.IsAssemblyWide);
            Add(inner, opened);
        }
    }

    private Dictionary<string, Func<Resolution>> Bind(AppliedAttribute attribute)
    {
        if (attribute.Use.Arguments.Count == 0)
            return noArguments;

        var arguments = new Dictionary<string, Func<Resolution>>(StringComparer.Ordinal);
        for (var i = 0; i < attribute.Use.Arguments.Count; i++)
        {
            var (name, value) = attribute.Use.Arguments[i];
            var origin = attribute.OfArgument(i);
            arguments[name] = () => HoleFiller.Fill(context, attribute.Scope, PatternText(value), origin) is { } filled
                ? new Resolution(ResolutionKind.Found, filled.Text, filled.Origin)
                : new Resolution(ResolutionKind.Reported);
            patternArguments.Add(arguments[name]);
        }

        return arguments;
    }

    private Dictionary<string, Func<Resolution>> BindBase(TypeDeclaration pattern, TypeDeclaration parent, Dictionary<string, Func<Resolution>> arguments)
    {
        var scope = new PatternScope(context, pattern, arguments);
        if (pattern.BaseArguments.Count == 0 && parent.Parameters.Count == 0)
            return noArguments;

        var bound = new Dictionary<string, Func<Resolution>>(StringComparer.Ordinal);
        foreach (var parameter in parent.Parameters)
        {
            if (parameter.Default is { } otherwise)
                bound[parameter.Name] = () => UnitContext.Evaluate(otherwise, scope, origin: null);
        }

        foreach (var argument in pattern.BaseArguments)
        {
            bound[argument.Parameter] = argument.Template is { } template
                ? () => UnitContext.Evaluate(template, scope, origin: null)
                : () => new Resolution(ResolutionKind.NotConstant, Owner: pattern.Name);
        }

        return bound;
    }

    private static string PatternText(ArgumentValue value) => value.Kind switch
    {
        ArgumentKind.List => string.Join(" ", value.Items.Select(PatternText)),
        ArgumentKind.Enum => EnumCatalogue.Word(value.EnumName, value.EnumMember) ?? value.EnumMember,
        _ => value.Text,
    };

    private static string SimpleName(string id) => id.Substring(id.LastIndexOfAny(['.', '+']) + 1);
}
