using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Testing;

/// <summary>A file that a project gives the compiler beside its sources, with the metadata that the build puts on it.</summary>
public sealed class AdditionalSource(string path, string text) : AdditionalText
{
    private readonly SourceText content = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override SourceText GetText(CancellationToken cancellationToken = default) => content;
}
