using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace UnitDsl.Build;

/// <summary>
/// Reads the payload that the generator left in an assembly: private string constants of the types <c>UnitDsl.Generated.Payload…</c>.
/// Metadata only: nothing is loaded into the process, nothing of the assembly runs.
/// </summary>
internal static class PayloadReader
{
    private const string PayloadNamespace = "UnitDsl.Generated";
    private const string PayloadTypePrefix = "Payload";
    private const string SiteType = "Payload_Site";

    /// <summary>What scripts have in common is carried once, one constant a module.</summary>
    private const string ModulePrefix = "M_";

    /// <summary>The character that stands for the first of the lines that the files of a class share.</summary>
    private const int FirstReference = 0x100;

    // A lone surrogate has no UTF-8 form; replacing it would land text that nobody wrote.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the assembly has no payload at all.</summary>
    public static Payload? Read(string assemblyPath)
    {
        using var stream = new FileStream(assemblyPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var image = new PEReader(stream, PEStreamOptions.PrefetchMetadata);
        if (!image.HasMetadata)
            throw new PayloadException("it holds no .NET metadata");

        var metadata = image.GetMetadataReader();
        var artifacts = new List<Artifact>();
        var summary = "";
        var refusals = new List<string>();
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = false;
        var unread = new List<(string Name, string Value, string[]? Lines)>();

        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (!IsPayload(metadata, type))
                continue;
            found = true;
            var isSite = metadata.StringComparer.Equals(type.Name, SiteType);
            string[]? lines = null;
            foreach (var (name, value) in StringConstants(metadata, type))
            {
                if (name.StartsWith("A", StringComparison.Ordinal))
                    unread.Add((name, value, null));
                else if (name.StartsWith("R", StringComparison.Ordinal) && name != "Refusal")
                    unread.Add((name, value, lines ?? throw new PayloadException($"the lines of the artifact '{name}' are missing")));
                else if (name.StartsWith(ModulePrefix, StringComparison.Ordinal))
                    modules[name.Substring(ModulePrefix.Length)] = value;
                else if (name == "Lines")
                    lines = value.Split('\n');
                else if (isSite && name == "Summary")
                    summary = value.Trim();
                else if (isSite && name == "Refusal")
                    refusals.AddRange(Lines(value));
            }
        }

        if (!found)
            return null;
        foreach (var (name, value, lines) in unread)
            artifacts.Add(Parse(name, value, lines, modules));
        artifacts.Sort(static (x, y) => string.CompareOrdinal(x.Path, y.Path));
        return new(artifacts, summary, refusals);
    }

    private static bool IsPayload(MetadataReader metadata, TypeDefinition type) =>
        !type.IsNested
        && metadata.StringComparer.Equals(type.Namespace, PayloadNamespace)
        && metadata.StringComparer.StartsWith(type.Name, PayloadTypePrefix);

    private static IEnumerable<(string Name, string Value)> StringConstants(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Literal) == 0 || field.GetDefaultValue().IsNil)
                continue;
            var constant = metadata.GetConstant(field.GetDefaultValue());
            if (constant.TypeCode != ConstantTypeCode.String)
                continue;
            var value = metadata.GetBlobReader(constant.Value);
            yield return (metadata.GetString(field.Name), value.ReadUTF16(value.Length));
        }
    }

    private static Artifact Parse(string field, string value, string[]? lines, Dictionary<string, string> modules)
    {
        var endOfPath = value.IndexOf('\n');
        var endOfMode = endOfPath < 0 ? -1 : value.IndexOf('\n', endOfPath + 1);
        if (endOfMode < 0)
            throw new PayloadException($"the artifact '{field}' is not made of a path, a mode and a content");

        // Behind the mode stand the modules that follow the content.
        var path = value.Substring(0, endOfPath);
        var kind = value.Substring(endOfPath + 1, endOfMode - endOfPath - 1).Split(' ');
        var mode = ParseMode(kind[0])
            ?? throw new PayloadException($"the mode of '{path}' is not octal");
        try
        {
            var content = value.Substring(endOfMode + 1);
            var text = new StringBuilder(lines is null ? content : Expand(path, content, lines));
            foreach (var module in kind.Skip(1))
                text.Append(modules.TryGetValue(module, out var shared) ? shared : throw new PayloadException($"'{path}' consists of a module '{module}' that is not there"));
            return new(path, mode, Utf8.GetBytes(text.ToString()));
        }
        catch (EncoderFallbackException)
        {
            throw new PayloadException($"the content of '{path}' holds half of a surrogate pair, which no UTF-8 text can");
        }
    }

    // Files of one class share their lines: each is the list of those it is made of.
    private static string Expand(string path, string references, string[] lines)
    {
        var content = new StringBuilder(references.Length * 32);
        foreach (var reference in references)
        {
            // What stands behind the last line feed is no line.
            var place = reference - FirstReference;
            if (place < 0 || place >= lines.Length - 1)
                throw new PayloadException($"'{path}' refers to a line that is not there");
            content.Append(lines[place]).Append('\n');
        }
        return content.ToString();
    }

    private static int? ParseMode(string text)
    {
        if (text.Length is < 3 or > 4 || text.Any(static digit => digit is < '0' or > '7'))
            return null;
        var mode = text.Aggregate(0, static (mode, digit) => mode * 8 + (digit - '0'));
        return mode <= 0x1FF ? mode : null;
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0);
}
