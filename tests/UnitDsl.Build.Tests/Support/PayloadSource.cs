using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace UnitDsl.BuildTests.Support;

/// <summary>Writes by hand what the generator leaves in an assembly.</summary>
public sealed class PayloadSource
{
    private readonly List<(string Type, string Field, string Value)> constants = [];

    public PayloadSource Artifact(string path, string content, string mode = "0644") => Constant("Payload_00", $"A{constants.Count}", $"{path}\n{mode}\n{content}");

    public PayloadSource Summary(string text) => Constant("Payload_Site", "Summary", text);

    public PayloadSource Refusal(string text) => Constant("Payload_Site", "Refusal", text);

    public PayloadSource Constant(string type, string field, string value)
    {
        constants.Add((type, field, value));
        return this;
    }

    public override string ToString()
    {
        var text = new StringBuilder("namespace UnitDsl.Generated\n{\n");
        foreach (var type in constants.GroupBy(static constant => constant.Type))
        {
            text.Append(CultureInfo.InvariantCulture, $"    internal static class {type.Key}\n    {{\n");
            foreach (var (_, field, value) in type)
                text.Append(CultureInfo.InvariantCulture, $"        private const string {field} = {SymbolDisplay.FormatLiteral(value, quote: true)};\n");
            text.Append("    }\n");
        }
        return text.Append("}\n").ToString();
    }
}
