using Microsoft.CodeAnalysis.Text;
using UnitDsl.Site.Applications;
using UnitDsl.Site.Model;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>What one file of a program says; put together with the others, it is what the program says.</summary>
internal sealed class TextFacts(string path, SourceText text)
{
    public static readonly TextFacts Nothing = new("", SourceText.From(""));

    public bool IsWeb { get; set; }

    public List<Endpoint> Endpoints { get; } = [];

    public bool IsOpen { get; set; }

    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of methods that map something we do not know, unless the program itself declares them.</summary>
    public HashSet<string> UnknownMaps { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    public Origin? Readiness { get; set; }

    public bool MayNotify { get; set; }

    public List<ListenedPort> Ports { get; } = [];

    public bool AsksForPort { get; set; }

    /// <summary>A place in this file: a line and a column as editors count them, and the place in the text.</summary>
    public Origin At(TextSpan span)
    {
        var start = text.Lines.GetLinePosition(span.Start);
        return new Origin(path, OriginPart.Line, start.Line + 1, span.Start, Start: start.Character + 1, Length: span.Length);
    }
}
