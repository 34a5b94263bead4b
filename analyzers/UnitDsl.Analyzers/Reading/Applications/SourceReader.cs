using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Applications;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>
/// What a source file of a program says, by its syntax: another compiler compiles it, with references that we do not have. Where syntax cannot
/// tell, the program counts as able to do anything.
/// </summary>
internal sealed class SourceReader : CSharpSyntaxWalker
{
    // Only what has one of these can say anything; the rest of a program is never parsed.
    private static readonly string[] telling = ["Map", "Route", "Http", "Use", "Add", "Listen", "Urls", "WebApplication", "PORT", "Run("];

    private static readonly string[] open =
    [
        "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute", "MapRazorPages", "MapRazorComponents", "MapFallback", "MapFallbackToFile", "MapFallbackToPage",
        "MapFallbackToController", "MapReverseProxy", "MapForwarder", "MapStaticAssets", "MapWhen", "MapDynamicControllerRoute",
        "UseStaticFiles", "UseFileServer", "UsePathBase", "UseMvc", "UseMvcWithDefaultRoute", "UseSpa", "UseRouter", "UseFastEndpoints", "UseOcelot", "UseProxy",
    ];

    private static readonly string[] harmless =
        ["MapPost", "MapPut", "MapDelete", "MapPatch", "MapControllers", "MapGroup", "MapOpenApi", "MapSwagger", "MapGrpcService", "MapGrpcReflectionService", "MapHub", "MapBlazorHub", "MapMetrics"];

    private readonly TextFacts facts;
    private readonly RouteReader routes;
    private readonly List<LiteralExpressionSyntax> paths = [];

    private SourceReader(TextFacts facts, SyntaxNode root)
    {
        this.facts = facts;
        routes = new RouteReader(root);
    }

    public static void Read(string text, TextFacts facts, CancellationToken cancellationToken)
    {
        if (!Array.Exists(telling, word => text.IndexOf(word, StringComparison.Ordinal) >= 0))
            return;

        facts.MayNotify = text.IndexOf("NOTIFY_SOCKET", StringComparison.Ordinal) >= 0 || text.IndexOf("SystemdNotifier", StringComparison.Ordinal) >= 0
            || text.IndexOf("sd_notify", StringComparison.Ordinal) >= 0 || text.IndexOf("systemd-notify", StringComparison.Ordinal) >= 0;
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: cancellationToken).GetRoot(cancellationToken);
        var reader = new SourceReader(facts, root);
        reader.Visit(root);

        // A path that stands somewhere else may be answered by what we do not understand.
        foreach (var path in reader.paths.Where(path => !reader.routes.Taken.Contains(path)))
            facts.Texts.Add((string)path.Token.Value!);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (RouteReader.NameOf(node) is { } name)
            Read(node, name);
        base.VisitInvocationExpression(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        facts.Methods.Add(node.Identifier.ValueText);
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        facts.Methods.Add(node.Identifier.ValueText);
        base.VisitLocalFunctionStatement(node);
    }

    public override void VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        ControllerReader.Read(node, facts);
        base.VisitClassDeclaration(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.Token.Value is not string text)
            return;
        if (text.StartsWith("/", StringComparison.Ordinal) && node.Parent is not AttributeArgumentSyntax)
            paths.Add(node);
        if (text.IndexOf("PORT", StringComparison.Ordinal) >= 0 || text.IndexOf("_URLS", StringComparison.Ordinal) >= 0)
            facts.AsksForPort = true;
    }

    private void Read(InvocationExpressionSyntax call, string name)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case "MapHealthChecks" or "UseHealthChecks" or "MapGet" or "MapMethods":
                AddRoute(call, isPrefix: false);
                break;
            case "Map" when arguments.Count > 1 && call.Expression is MemberAccessExpressionSyntax { Name: not GenericNameSyntax }:
                AddRoute(call, isPrefix: true);
                break;
            case "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder" or "Create" when call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "WebApplication" } }:
            case "ConfigureWebHostDefaults":
                facts.IsWeb = true;
                break;
            case "UseSystemd" or "AddSystemd":
                facts.Readiness ??= facts.At(((call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression).Span);
                break;
            case "UseUrls":
                foreach (var argument in arguments)
                    AddAddress(argument.Expression, PortSource.Code);
                break;
            case "Add" when call.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Urls" } } && arguments.Count == 1:
                AddAddress(arguments[0].Expression, PortSource.Code);
                break;
            case "Run" or "RunAsync" when arguments.Count == 1 && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax }:
                if (routes.Text(arguments[0].Expression) is { } address && address.IndexOf("://", StringComparison.Ordinal) > 0)
                    AddAddress(arguments[0].Expression, PortSource.Code);
                else if (arguments[0].Expression is AnonymousFunctionExpressionSyntax)
                    facts.IsOpen = true;
                else
                    facts.AsksForPort |= arguments[0].Expression is not LiteralExpressionSyntax && name == "Run";
                break;
            case "ListenAnyIP" or "ListenLocalhost" when arguments.Count > 0:
                AddPort(arguments[0].Expression);
                break;
            case "Listen" when arguments.Count > 1:
                AddPort(arguments[1].Expression);
                break;
            case "Listen" or "ListenUnixSocket" or "ListenHandle" or "UseHttpSys" or "UseIIS" or "UseSetting":
                facts.AsksForPort = true;
                break;
            case "Use" when arguments.Count > 0 && arguments[0].Expression is AnonymousFunctionExpressionSyntax:
                facts.IsOpen = true;
                break;
            case "MapPost" or "MapPut" or "MapDelete" or "MapPatch" when arguments.Count > 0:
                routes.Text(arguments[0].Expression);
                break;
            case "UseMiddleware":
                facts.IsOpen |= call.Expression.ToString().IndexOf("Health", StringComparison.OrdinalIgnoreCase) >= 0;
                break;
            case var _ when Array.IndexOf(open, name) >= 0:
                facts.IsOpen = true;
                break;
            case var _ when name.Length > 3 && name.StartsWith("Map", StringComparison.Ordinal) && char.IsUpper(name[3]) && Array.IndexOf(harmless, name) < 0:
                facts.UnknownMaps.Add(name);
                break;
        }
    }

    private void AddRoute(InvocationExpressionSyntax call, bool isPrefix)
    {
        if (call.ArgumentList.Arguments.Count == 0 || routes.Text(call.ArgumentList.Arguments[0].Expression) is not { } pattern)
        {
            facts.IsOpen = true;
            return;
        }

        var (before, isKnown) = routes.PrefixOf(call);
        facts.Endpoints.Add(new Endpoint(RouteReader.Join(before, pattern), !isKnown, isPrefix, facts.At(call.ArgumentList.Arguments[0].Expression.Span)));
    }

    private void AddAddress(ExpressionSyntax expression, PortSource source)
    {
        if (routes.Text(expression) is not { } text)
        {
            facts.AsksForPort = true;
            return;
        }

        foreach (var address in text.Split(';'))
        {
            if (ListeningAddress.PortOf(address) is { } port)
                facts.Ports.Add(new ListenedPort(port, source, "", facts.At(expression.Span)));
            else
                facts.AsksForPort = true;
        }
    }

    private void AddPort(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax { Token.Value: int port and > 0 })
            facts.Ports.Add(new ListenedPort(port, PortSource.Listen, "", facts.At(expression.Span)));
        else
            facts.AsksForPort = true;
    }
}
