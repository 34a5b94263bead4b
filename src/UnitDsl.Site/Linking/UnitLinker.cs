using UnitDsl.Site.Declarations;
using UnitDsl.Site.Joining;
using UnitDsl.Site.Linking.Companions;
using UnitDsl.Site.Linking.Instances;
using UnitDsl.Site.Linking.Intents;
using UnitDsl.Site.Linking.Sizing;
using UnitDsl.Site.Linking.Slots;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>Makes a unit of a record and everything that the record inherits.</summary>
public static class UnitLinker
{
    /// <summary>The model of a concrete record; null for one that is no unit.</summary>
    public static UnitModel? Link(TypeDeclaration record, IDeclarations declarations, string siteName, int? release = null, PodmanRelease? podman = null) =>
        LinkAny(record, declarations, siteName) is { } model ? model with { Release = release, Podman = podman, Slots = model.Slots.Select(slot => slot with { Release = release, Podman = podman }).ToEquatableArray() } : null;

    private static UnitModel? LinkAny(TypeDeclaration record, IDeclarations declarations, string siteName)
    {
        var root = RootOf(record, declarations);
        if (root is null)
            return null;

        var context = new UnitContext(record.Name, siteName, isPatternCheck: false);
        if (record.IsGeneric)
            context.Report(LanguageRules.NotDeployable, $"'{record.Name}' is generic, so it is no one unit: make it abstract and derive from it", Origin.OfName(record.Id));

        if (root == KindRecords.External)
            return LinkExternal(record, declarations, context);
        if (root == KindRecords.DropIn)
            return DropInLinker.Link(record, declarations, context);
        if (KindRecords.TryGet(root, out var kind))
            return Link(record, declarations, context, kind);

        context.Report(
            LanguageRules.NotDeployable,
            $"'{record.Name}' has no kind: derive from Service, TimerUnit, Socket, PathUnit, Mount, Automount, Swap, Target, Slice, one of Podman's Container, Pod, Volume, Network, Image, Build and Kube, or from External or DropIn",
            Origin.OfName(record.Id));
        return Model(record, context, "", UnitKind.Service, isExternal: false, new UnitDraft(context, UnitKind.Service, declarations.Memory));
    }

    /// <summary>What is wrong with a pattern whoever derives from it: holes that nothing can fill, attributes that its kind does not have.</summary>
    public static IReadOnlyList<Finding> CheckPattern(TypeDeclaration pattern, IDeclarations declarations, string siteName, int? release = null, PodmanRelease? podman = null)
    {
        var context = new UnitContext(pattern.Name, siteName, isPatternCheck: true);
        if (RootOf(pattern, declarations) is not { } root || !KindRecords.TryGet(root, out var kind))
            return [];

        var model = Link(pattern, declarations, context, kind);
        var units = model.Intended<CompanionIntention>().Select(companion => DeclaredCompanions.AsUnit(model, companion)).Prepend(model);
        return [.. context.Problems.Where(static problem => IsLexical(problem.Rule)), .. units.SelectMany(unit => ValueRule.CheckFixed(unit with { Release = release, Podman = podman }))];
    }

    /// <summary>What is wrong with a pattern attribute whoever uses it.</summary>
    public static IReadOnlyList<Finding> CheckPatternAttribute(TypeDeclaration pattern, IDeclarations declarations, string siteName, int? release = null, PodmanRelease? podman = null)
    {
        var context = new UnitContext(pattern.Name, siteName, isPatternCheck: true);
        var arguments = new Dictionary<string, Func<Resolution>>(StringComparer.Ordinal);
        foreach (var parameter in pattern.Parameters)
            arguments[parameter.Name] = static () => new Resolution(ResolutionKind.Found, "x");
        var scope = new PatternScope(context, pattern, arguments);
        var values = new List<Finding>();
        foreach (var use in pattern.Attributes)
        {
            var applied = new AppliedAttribute(use, scope, pattern.Id, StandIn: null, Layer: 0, IsFromPattern: false, IsAssemblyWide: false);
            values.AddRange(CheckValues(applied, declarations.Memory, release, podman));
            for (var i = 0; i < use.Arguments.Count; i++)
                CheckHoles(context, scope, use.Arguments[i].Value, applied.OfArgument(i));
            foreach (var property in use.Named)
                CheckHoles(context, scope, property.Value, applied.OfProperty(property.Name));
        }

        UnitLayers.CheckCycles(context, declarations, pattern);
        return [.. context.Problems.Where(static problem => IsLexical(problem.Rule)), .. values];
    }

    // Which kinds of units the pattern will stand on is not known; its values are those of the first kind that has the directive.
    private static IEnumerable<Finding> CheckValues(AppliedAttribute applied, LinkMemory memory, int? release, PodmanRelease? podman)
    {
        if (applied.Use.HasHoles || applied.Use.OwnName is not { } name || !UnitKinds.Written.Any(kind => DirectiveCatalogue.FindForKind(kind, name) is not null))
            return [];

        var kind = UnitKinds.Written.First(kind => DirectiveCatalogue.FindForKind(kind, name) is not null);
        var context = new UnitContext(applied.CarrierId, "", isPatternCheck: true);
        var draft = new UnitDraft(context, kind, memory);
        DirectiveApplier.Apply(draft, applied, name);
        var model = new UnitModel(
            applied.CarrierId, applied.CarrierId, "pattern" + kind.Suffix(), kind, IsExternal: false, draft.Settings(), draft.Environment.ToEquatableArray(),
            EquatableArray<PortModel>.Empty, EquatableArray<SecretModel>.Empty, Health: null, EquatableArray<Finding>.Empty);
        return ValueRule.CheckFixed(model with { Release = release, Podman = podman });
    }

    private static void CheckHoles(UnitContext context, Scope scope, ArgumentValue value, Origin origin)
    {
        if (value.Kind == ArgumentKind.Text)
            HoleFiller.Fill(context, scope, value.Text, origin);
        for (var i = 0; i < value.Items.Count; i++)
            CheckHoles(context, scope, value.Items[i], origin with { Index = origin.Index + i });
    }

    private static bool IsLexical(RuleDescriptor rule) =>
        rule == LanguageRules.UnknownHole || rule == LanguageRules.MalformedHole || rule == LanguageRules.WrongKind || rule == LanguageRules.CyclicPattern
        || rule == LanguageRules.OverriddenByPattern;

    private static string? RootOf(TypeDeclaration record, IDeclarations declarations) =>
        RecordChain.Of(record, declarations).Select(static declaration => declaration.Id).FirstOrDefault(KindRecords.IsBase);

    private static UnitModel LinkExternal(TypeDeclaration record, IDeclarations declarations, UnitContext context)
    {
        var layers = UnitLayers.Of(context, declarations, record);
        var attributes = layers.Attributes;
        var name = ForeignName.Of(record, declarations, context);
        var kind = (name is null ? null : UnitKinds.FromName(name)) ?? UnitKind.Service;
        context.UnitStem = StemOf(name);

        var draft = new UnitDraft(context, kind, declarations.Memory) { Scope = UserUnitIntent.OfForeign(attributes) };
        ReadPorts(draft, record, attributes, isOurs: false);
        foreach (var attribute in attributes.Where(static a => !a.IsAssemblyWide && a.Use.OwnName is not (null or "Port" or "HealthCheck" or "Route" or "Tls" or UserUnitIntent.Name)))
            context.Report(LanguageRules.WrongKind, $"'{record.Name}' is shipped by someone else, so nothing is emitted for it; only [Port], [HealthCheck], [Route] and [UserUnit] say something of it", attribute.Whole);
        foreach (var attribute in attributes.Where(static a => a.Use.OwnName == "HealthCheck"))
            HealthCheckIntent.Apply(draft, attribute);
        RouteIntent.Apply(draft, attributes);
        HealthCheckIntent.CheckUses(draft, attributes, isExternal: true);
        layers.CheckArguments();
        return Model(record, context, name ?? "", kind, isExternal: true, draft) with { Replaces = Replaced(record, declarations) };
    }

    private static UnitModel Link(TypeDeclaration record, IDeclarations declarations, UnitContext context, UnitKind kind)
    {
        var layers = UnitLayers.Of(context, declarations, record);
        var attributes = layers.Attributes;
        var draft = new UnitDraft(context, kind, declarations.Memory);
        var isPm2 = RootOf(record, declarations) == KindRecords.Pm2App;
        draft.Scope = UserUnitIntent.Read(draft, attributes, isPm2);
        var name = NameOf(record, context, draft, attributes);
        var file = kind.IsQuadlet() ? name : null;
        context.UnitStem = file is null ? StemOf(name) : QuadletNaming.StemOf(file);
        if (file is not null)
            name = QuadletNaming.ServiceOf(draft, file, attributes);
        if (InstancesIntent.Read(draft, attributes, name ?? "unit.service") is var (template, instances))
        {
            draft.Instances = instances;
            context.UnitStem = StemOf(name).TrimEnd('@');
            name = name is null ? null : template;
            file = file is null ? null : UnitName.WithoutSuffix(template) + kind.Suffix();
        }

        context.Instance = name is not null && UnitName.IsTemplate(name) ? "%i" : null;
        var ports = ReadPorts(draft, record, attributes);
        CompanionReader.Read(draft, attributes);
        if (!kind.IsQuadlet())
            InstancesIntent.CheckPorts(draft);
        InstancesIntent.CheckSockets(draft);
        if (context.Slot is null && SlotsOf(draft, attributes, name) is { } slots)
            return SlotLinker.Link(slots, name!, context.Problems, slot => Link(record, declarations, new UnitContext(record.Name, context.SiteName, isPatternCheck: false) { Slot = slot }, kind));

        foreach (var attribute in attributes)
        {
            if (CompanionReader.IsAbout(draft, attribute) || CompanionReader.IsReplaced(draft, attribute) || CompanionReader.IsRefused(draft, attribute, attributes))
                continue;
            draft.IsInPattern = attribute.IsFromPattern;
            if (UserUnitIntent.IsReplaced(draft, attribute))
                UserUnitIntent.StartByDefault(draft, attribute);
            else if (!isPm2 || Pm2Directives.Accept(draft, attribute))
                Apply(draft, attribute);
        }

        draft.IsInPattern = false;
        SizingIntent.Complete(draft, attributes);
        if (kind.IsQuadlet())
        {
            PublishedPorts.Read(draft);
            InstancesIntent.CheckPorts(draft);
        }

        if (kind is UnitKind.Service or UnitKind.Container)
        {
            foreach (var (port, variable) in ports)
                PortIntent.SetVariable(draft, port, variable);
            BindIntent.SetVariable(draft, attributes);
        }

        SecretIntent.Apply(draft, attributes.Where(static a => a.Use.OwnName == "Secret"), context.UnitStem);
        RouteIntent.Apply(draft, attributes);
        HealthCheckIntent.CheckUses(draft, attributes, isExternal: false);
        FollowsIntent.Apply(draft, attributes);
        StartedByIntent.Finish(draft, attributes);
        LauncherIntent.CheckUses(draft);
        layers.CheckArguments();
        OverriddenAttributes.Check(draft, attributes);
        draft.CheckLines();
        if (isPm2)
            Pm2Intent.Complete(draft, attributes, record);
        else
            Pm2Intent.CheckStray(draft, attributes);
        var project = ProjectIntent.Apply(draft, attributes.LastOrDefault(static a => a.Use.OwnName == "Project"), declarations.Applications, record.Name, Origin.OfName(record.Id));
        RequiredDirectives.Check(draft, record);
        var model = StartLimitWindow.FitToCriticality(Model(record, context, name ?? "", kind, isExternal: false, draft));
        return model with { QuadletFile = file, Replaces = Replaced(record, declarations), Overruled = draft.Overruled(), Project = project, ProjectsAtHand = RequiredDirectives.LacksCommand(draft) ? ProjectIntent.AtHand(declarations.Applications) : EquatableArray<string>.Empty };
    }

    // Null where the record is one unit, and after a problem was reported.
    private static IReadOnlyList<SlotPlan>? SlotsOf(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes, string? name)
    {
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Slots") is not { } attribute)
            return null;

        if (name?.IndexOf('@') >= 0)
        {
            var at = attributes.LastOrDefault(static a => a.Use.OwnName == "Name");
            draft.Report(LanguageRules.InvalidIntent, $"The slots of '{draft.Context.TypeName}' are instances of a template of their own: leave out what begins with @, as in [Name(\"{UnitName.PrefixOf(name)}\")]", at?.OfArgument(0) ?? attribute.Whole);
            return null;
        }

        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Alias") is { } alias && draft.Kind == UnitKind.Service)
            draft.Report(LanguageRules.InvalidIntent, $"An alias would name one slot or the other: others name the live one as {(name is null ? "its" : UnitName.WithoutSuffix(name) + ".")}target", alias.Whole);
        if (draft.Intentions.OfType<CompanionIntention>().FirstOrDefault() is { } companion)
            draft.Report(LanguageRules.InvalidIntent, $"'{draft.Context.TypeName}' is in slots, of which the live one runs all the time, and [{companion.Attribute}] has a service started by something else: leave one of them out", companion.Origin);
        var slots = SlotsIntent.Read(draft, attribute, name ?? "unit.service", draft.Context.SiteName, RoutedBy(attributes));
        return draft.Context.IsPatternCheck || name is null ? null : slots;
    }

    // What stands before a record with routes; null for one that has none.
    private static string? RoutedBy(IReadOnlyList<AppliedAttribute> attributes) => attributes.Any(static a => a.Use.OwnName == "Route" && !a.IsAssemblyWide)
        ? SiteSettingsReader.Front(attributes.LastOrDefault(static a => a.Use.OwnName == "Site" && a.IsAssemblyWide)?.Use)
        : null;

    // What is wrong with the name was said; a text that has the name in it is not wrong, too.
    internal static string StemOf(string? name) => name is null ? "unit" : UnitName.WithoutSuffix(name);

    private static IReadOnlyList<(PortModel Port, string Variable)> ReadPorts(UnitDraft draft, TypeDeclaration record, IReadOnlyList<AppliedAttribute> attributes, bool isOurs = true)
    {
        var declared = attributes.Where(static a => a.Use.OwnName == "Port").ToList();
        var ports = PortIntent.Read(draft, declared, record.Id, SlotCount(attributes));
        if (draft.Context.Slot is { } slot)
            ports = SlotsIntent.Ports(draft, slot, ports.Select(static port => port.Port)).Zip(ports, static (own, port) => (own, port.Variable)).ToList();
        if (isOurs && BindIntent.Read(draft, attributes, declared.Count > 0) is { } address)
            ports = ports.Select(port => (BindIntent.Bound(port.Port, address), port.Variable)).ToList();
        draft.Ports.AddRange(ports.SelectMany(port => port.Port.Instance is null ? [port.Port] : PortIntent.OfInstances(draft, port.Port)));
        draft.Context.Bind = BindIntent.TextOf(draft.Ports.Find(static port => port.Name.Length == 0)) ?? (ports.Count < declared.Count ? "" : null);

        // Nor is one that has a port in it which is none.
        var failed = ports.Count < declared.Count ? "1" : null;
        draft.Context.MainPort = draft.Ports.Find(static port => port.Name.Length == 0) is { } main ? (main.Instance is null ? main.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : draft.Context.Instance) : failed;
        return ports;
    }

    // Each slot takes the next port, where it is not said which.
    private static int SlotCount(IReadOnlyList<AppliedAttribute> attributes) =>
        attributes.LastOrDefault(static a => a.Use.OwnName == "Slots") is { } slots && slots.Use.Property("Ports") is null ? Math.Max(slots.Use.Arguments.Sum(static argument => argument.Value.Items.Count), 1) : 1;

    private static string? NameOf(TypeDeclaration record, UnitContext context, UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        var recordName = Origin.OfName(record.Id);
        Filled? given = null;
        if (attributes.LastOrDefault(static a => a.Use.OwnName == "Name") is { } named && (given = new Intent(draft, named).Argument(0)) is null)
            return null;

        var pathDirective = draft.Kind switch { UnitKind.Mount or UnitKind.Automount => "Where", UnitKind.Swap => "What", _ => null };
        if (pathDirective is not null && attributes.LastOrDefault(a => a.Use.OwnName == pathDirective) is { Use.Arguments.Count: > 0 } where)
        {
            return HoleFiller.Fill(context, where.Scope, where.Use.Arguments[0].Value.Text, where.OfArgument(0)) is { } path
                ? UnitNaming.FromPath(context, draft.Kind, path.Text, path.Origin, given)
                : null;
        }

        if (draft.Kind.IsQuadlet())
            return QuadletNaming.Resolve(context, draft.Kind, record.Name, given, recordName);
        return UnitNaming.Resolve(context, draft.Kind, record.Name, given, recordName);
    }

    internal static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        if (attribute.Use.OwnName is not { } name || IntentTable.IsReadElsewhere(name))
            return;
        if (IntentTable.Find(name) is { } apply)
            apply(draft, attribute);
        else
            DirectiveApplier.Apply(draft, attribute, name);
    }

    internal static EquatableArray<string> Replaced(TypeDeclaration record, IDeclarations declarations) => RecordChain.Of(record, declarations)
        .Skip(1)
        .Where(static declaration => declaration is { IsSource: false, IsAbstract: false })
        .Select(static declaration => declaration.Id)
        .ToEquatableArray();

    internal static UnitModel Model(TypeDeclaration record, UnitContext context, string name, UnitKind kind, bool isExternal, UnitDraft draft)
    {
        var settings = draft.Settings();
        return new UnitModel(
            record.Id, record.Name, name, kind, isExternal,
            settings, draft.Environment.ToEquatableArray(), draft.Ports.ToEquatableArray(), draft.Secrets.ToEquatableArray(), draft.Health,
            context.Problems.ToEquatableArray())
        {
            Shadowed = draft.Shadowed.ToEquatableArray(),
            Tier = draft.Tier,
            Scope = draft.Scope,
            Intentions = draft.Intentions.ToEquatableArray(),
            Requests = DependsOnIntent.Requests(draft, settings),
            Instances = draft.Instances,
        };
    }
}
