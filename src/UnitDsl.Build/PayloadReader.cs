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
        var found = false;

        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (!IsPayload(metadata, type))
                continue;
            found = true;
            var isSite = metadata.StringComparer.Equals(type.Name, SiteType);
            foreach (var (name, value) in StringConstants(metadata, type))
            {
                if (name.StartsWith("A", StringComparison.Ordinal))
                    artifacts.Add(Parse(name, value));
                else if (isSite && name == "Summary")
                    summary = value.Trim();
                else if (isSite && name == "Refusal")
                    refusals.AddRange(Lines(value));
            }
        }

        if (!found)
            return null;
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

    private static Artifact Parse(string field, string value)
    {
        var endOfPath = value.IndexOf('\n');
        var endOfMode = endOfPath < 0 ? -1 : value.IndexOf('\n', endOfPath + 1);
        if (endOfMode < 0)
            throw new PayloadException($"the artifact '{field}' is not made of a path, a mode and a content");

        var path = value.Substring(0, endOfPath);
        var mode = ParseMode(value.Substring(endOfPath + 1, endOfMode - endOfPath - 1))
            ?? throw new PayloadException($"the mode of '{path}' is not octal");
        try
        {
            return new(path, mode, Utf8.GetBytes(value.Substring(endOfMode + 1)));
        }
        catch (EncoderFallbackException)
        {
            throw new PayloadException($"the content of '{path}' holds half of a surrogate pair, which no UTF-8 text can");
        }
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
