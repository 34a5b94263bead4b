using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace UnitDsl.Cli.Output;

/// <summary>Writes one JSON object, indented, with a line feed behind it.</summary>
internal static class Json
{
    // What is printed is no part of a web page: only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(memory.ToArray()));
        output.Write('\n');
    }
}
