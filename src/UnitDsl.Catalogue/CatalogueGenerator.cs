using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Catalogue.Reading;
using UnitDsl.Catalogue.Writing;

namespace UnitDsl.Catalogue;

/// <summary>Turns systemd's facts, kept in tables, into what one of our own projects needs of them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogueGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var directives = Content(context, "directives.tsv");
        var quadlet = Content(context, "quadlet.tsv");
        var enums = Content(context, "enums.tsv");
        var plain = context.AdditionalTextsProvider
            .Select((file, cancellation) => (Name: Path.GetFileName(file.Path), Text: file.GetText(cancellation)?.ToString() ?? ""))
            .Where(file => PlainTable.All.Any(table => table.FileName == file.Name))
            .Collect();
        var wanted = context.AnalyzerConfigOptionsProvider.Select((options, _) =>
            options.GlobalOptions.TryGetValue("build_property.UnitDslCatalogue", out var value) ? value : "");

        context.RegisterSourceOutput(wanted.Combine(directives.Combine(quadlet).Combine(enums).Combine(plain)), (output, input) =>
        {
            var (part, (((directiveTable, quadletTable), enumTable), plainTables)) = input;
            switch (part)
            {
                case "Attributes":
                    Add(output, "Attributes", AttributeWriter.Write(Table.Join(directiveTable, quadletTable)));
                    Add(output, "Enums", EnumWriter.Write(enumTable, Table.Join(directiveTable, quadletTable)));
                    break;
                case "Tables":
                    Add(output, "CatalogueText", TableWriter.Write(directiveTable, quadletTable, enumTable, table => plainTables.First(file => file.Name == table.FileName).Text));
                    break;
            }
        });
    }

    private static IncrementalValueProvider<string> Content(IncrementalGeneratorInitializationContext context, string fileName) =>
        context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path) == fileName)
            .Select((file, cancellation) => file.GetText(cancellation)?.ToString() ?? "")
            .Collect()
            .Select((texts, _) => string.Concat(texts));

    private static void Add(SourceProductionContext output, string name, string text) =>
        output.AddSource(name + ".g.cs", SourceText.From(text, System.Text.Encoding.UTF8));
}
