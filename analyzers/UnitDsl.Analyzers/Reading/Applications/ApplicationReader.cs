using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Site.Applications;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>Puts together what the files of each program say. A file is read once as long as its text stays the same.</summary>
internal static class ApplicationReader
{
    private static readonly ConditionalWeakTable<SourceText, TextFacts> known = new();

    public static EquatableArray<ApplicationFacts> Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Dictionary<string, List<TextFacts>>? byProgram = null;
        var web = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
            foreach (var program in ProgramMetadata.ProgramsOf(metadata))
            {
                byProgram ??= new(StringComparer.Ordinal);
                if (!byProgram.TryGetValue(program, out var files))
                    byProgram.Add(program, files = []);
                if (ProgramMetadata.IsWeb(metadata))
                    web.Add(program);
                if (file.GetText(cancellationToken) is { } text)
                    files.Add(Facts(file.Path, text, cancellationToken));
            }
        }

        return byProgram is null
            ? EquatableArray<ApplicationFacts>.Empty
            : byProgram.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair => Join(pair.Key, web.Contains(pair.Key), pair.Value)).ToEquatableArray();
    }

    private static TextFacts Facts(string path, SourceText text, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(text, out var facts))
            return facts;

        facts = new TextFacts(path, text);
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        if (name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            SourceReader.Read(text.ToString(), facts, cancellationToken);
        else if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            SettingsReader.Read(name, text.ToString(), facts);
        return known.GetValue(text, _ => facts);
    }

    private static ApplicationFacts Join(string program, bool isWeb, List<TextFacts> files)
    {
        var methods = new HashSet<string>(files.SelectMany(static file => file.Methods), StringComparer.Ordinal);
        return new ApplicationFacts(
            program,
            isWeb || files.Exists(static file => file.IsWeb),
            files.SelectMany(static file => file.Endpoints).ToEquatableArray(),
            files.Exists(file => file.IsOpen || file.UnknownMaps.Any(map => !methods.Contains(map))),
            files.SelectMany(static file => file.Texts).Distinct(StringComparer.Ordinal).OrderBy(static text => text, StringComparer.Ordinal).ToEquatableArray(),
            files.Select(static file => file.Readiness).FirstOrDefault(static place => place is not null),
            files.Exists(static file => file.MayNotify),
            files.SelectMany(static file => file.Ports).ToEquatableArray(),
            files.Exists(static file => file.AsksForPort));
    }
}
