using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.Testing;

/// <summary>The deploy tree that a generated compilation carries in its constants, read as the build task reads it from the assembly.</summary>
public sealed class CarriedTree
{
    private const int FirstReference = 0x100;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly List<string> refusals = [];
    private readonly HashSet<string> executables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> unfinished = new(StringComparer.Ordinal);

    private CarriedTree()
    {
    }

    /// <summary>Every file by its path.</summary>
    public IReadOnlyDictionary<string, string> Files => files;

    /// <summary>Those that may be run.</summary>
    public IReadOnlySet<string> Executables => executables;

    /// <summary>Why there is no tree; empty where there is one.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    public static CarriedTree In(IEnumerable<SyntaxTree> generated)
    {
        var carried = new CarriedTree();
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
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
                else if (name.StartsWith("M_", StringComparison.Ordinal))
                    modules.Add(name[2..], value);
                else if (name != "Summary")
                    carried.Add(value.Split('\n', 3), isReference: name[0] == 'R', lines);
            }
        }

        carried.Complete(modules);

        return carried;
    }

    private void Add(string[] parts, bool isReference, string[] lines)
    {
        var kind = parts[1].Split(' ');
        files.Add(parts[0], isReference ? string.Concat(parts[2].Select(place => lines[place - FirstReference] + "\n")) : parts[2]);
        if (kind[0] == "0755")
            executables.Add(parts[0]);
        if (kind.Length > 1)
            unfinished.Add(parts[0], kind[1..]);
    }

    // The modules may lie in a tree that comes later.
    private void Complete(Dictionary<string, string> modules)
    {
        foreach (var (path, parts) in unfinished)
            files[path] += string.Concat(parts.Select(part => modules[part]));
    }
}
