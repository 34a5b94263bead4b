using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.Testing;

/// <summary>The deploy tree that a generated compilation carries in its constants, read as the build task reads it from the assembly.</summary>
public sealed class CarriedTree
{
    private const int FirstReference = 0x100;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly List<string> refusals = [];

    private CarriedTree()
    {
    }

    /// <summary>Every file by its path.</summary>
    public IReadOnlyDictionary<string, string> Files => files;

    /// <summary>Why there is no tree; empty where there is one.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    public static CarriedTree In(IEnumerable<SyntaxTree> generated)
    {
        var carried = new CarriedTree();
        foreach (var tree in generated.Where(static tree => tree.FilePath.Contains("Payload", StringComparison.Ordinal)))
        {
            string[] lines = [];
            foreach (var constant in tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>())
            {
                var name = constant.Identifier.ValueText;
                var value = ((LiteralExpressionSyntax)constant.Initializer!.Value).Token.ValueText;
                if (name == "Refusal")
                    carried.refusals.Add(value);
                else if (name == "Lines")
                    lines = value.Split('\n');
                else if (name != "Summary")
                    carried.Add(value.Split('\n', 3), isReference: name[0] == 'R', lines);
            }
        }

        return carried;
    }

    private void Add(string[] parts, bool isReference, string[] lines) =>
        files.Add(parts[0], isReference ? string.Concat(parts[2].Select(place => lines[place - FirstReference] + "\n")) : parts[2]);
}
