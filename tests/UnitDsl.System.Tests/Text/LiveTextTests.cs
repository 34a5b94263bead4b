using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Text;

/// <summary>Text arrives as written: from a C# literal through generator, unit file and a really running systemd into the process.</summary>
public sealed class LiveTextTests
{
    private const int Samples = 150;

    private const string Patterns = """
        using UnitDsl;
        [Type(ServiceType.Oneshot), WantedBy("")]
        public abstract record Once : Service;
        [Environment("T", "{Value}"), ExecStart("/bin/cp", "/proc/self/environ", "{Output}")]
        public abstract record Bound(string Value, string Output) : Once;

        """;

    private static readonly string[] texts = [.. Hostile.Text.Take(Samples).Where(SystemdsOwn.IsPredictable)];

    [Fact]
    public void A_process_gets_its_environment_as_written() => AssertEnvironment((text, file) =>
        ($"""[Environment("T", {CSharp.Plain(text)}), ExecStart("/bin/cp", "/proc/self/environ", {CSharp.Literal(file)})]""", "Once"));

    [Fact]
    public void A_text_that_fills_a_hole_arrives_as_written() => AssertEnvironment((text, file) =>
        ("", $"Bound({CSharp.Plain(text)}, {CSharp.Literal(file)})"));

    [Fact]
    public void A_process_gets_its_arguments_as_written()
    {
        var samples = Hostile.Text.ListOf().Take(Samples).Where(static sample => sample.All(SystemdsOwn.IsPredictable)).ToArray();

        // The shell's own command line, which holds what it was given after the script.
        var results = Run(samples, static (sample, file) =>
            ($"[ExecStart({string.Join(", ", new[] { "/bin/sh", "-c", "cat /proc/$$/cmdline > \"$0\"", file }.Concat(sample).Select(CSharp.Plain))})]", "Once"));

        Nothing.In(from sample in samples.Index()
                   let expected = sample.Item.Select(text => SystemdsOwn.Variables(SystemdsOwn.Specifiers(text, UnitOf(sample.Index)))).ToArray()
                   let arrived = results[sample.Index][..^1].Skip(4).ToArray()
                   where !expected.SequenceEqual(arrived)
                   select $"{string.Join(", ", sample.Item.Select(CSharp.Literal))} arrived as {string.Join(", ", arrived.Select(CSharp.Literal))}");
    }

    [Fact]
    public void A_credential_holds_what_was_written()
    {
        var results = Run(texts, static (text, file) =>
            ($"""[SetCredential("c", {CSharp.Plain(text)}), ExecStart("/bin/sh", "-c", "cat \"$CREDENTIALS_DIRECTORY/c\" > \"$0\"", {CSharp.Literal(file)})]""", "Once"));

        Nothing.In(from text in texts.Index()
                   let arrived = string.Join('\0', results[text.Index])
                   where text.Item != arrived
                   select $"{CSharp.Literal(text.Item)} arrived as {CSharp.Literal(arrived)}");
    }

    private static void AssertEnvironment(Func<string, string, (string Attributes, string Base)> record)
    {
        var results = Run(texts, record);
        Nothing.In(from text in texts.Index()
                   let expected = "T=" + SystemdsOwn.Specifiers(text.Item, UnitOf(text.Index))
                   where !results[text.Index].Contains(expected)
                   select $"{CSharp.Literal(text.Item)} arrived as {CSharp.Literal(string.Join('\0', results[text.Index].Where(static variable => variable.StartsWith("T=", StringComparison.Ordinal))))}");
    }

    private static string UnitOf(int index) => $"s{index.ToString(CultureInfo.InvariantCulture)}.service";

    private static List<string[]> Run<T>(T[] samples, Func<T, string, (string Attributes, string Base)> record)
    {
        LiveSystemd.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        string FileOf(int index) => Path.Combine(directory.Path, $"{UnitOf(index)}.out");
        var source = string.Concat(samples.Select((sample, i) =>
        {
            var (attributes, baseRecord) = record(sample, FileOf(i));
            return $"{attributes} public sealed record S{i}() : {baseRecord};\n";
        }));
        var site = new CompiledSite(Patterns + source);
        Nothing.In(site.Refusals);
        site.WriteUnits(directory);

        LiveSystemd.RunAll(directory.Path);

        return [.. samples.Select((_, i) => File.Exists(FileOf(i)) ? Encoding.UTF8.GetString(File.ReadAllBytes(FileOf(i))).Split('\0') : ["never started: " + site.Unit(UnitOf(i))])];
    }
}
