using System.Globalization;
using Microsoft.CodeAnalysis;
using UnitDsl.SystemTests.Support;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Companions;

/// <summary>What is written on a service for the units that start it: each of it reaches them, systemd takes it, and what systemd would not take is refused where it was written.</summary>
public sealed class CompanionFormTests
{
    private static readonly Type[] attributes = [typeof(ScheduleAttribute), typeof(EveryAttribute), typeof(ListensAttribute), typeof(WatchesAttribute)];
    private static readonly CompanionForm[] forms = [.. CompanionForms.All()];
    private static readonly WrongForm[] wrong = [.. CompanionForms.AllWrong()];
    private static readonly Lazy<CompiledSite> site = new(static () => new CompiledSite(Source(forms.Select(static form => (form.Written, form.IsTemplate)))));

    [Fact]
    public void Every_constructor_and_every_property_is_asked()
    {
        var asked = forms.Select(static form => form.Part).ToHashSet(StringComparer.Ordinal);
        Nothing.In(Parts(static _ => true).Concat(CompanionForms.SocketNames()).Where(part => !asked.Contains(part)));
        var refused = wrong.Select(static form => form.Part).ToHashSet(StringComparer.Ordinal);
        Nothing.In(Parts(static type => type == typeof(string) || type == typeof(string[])).Where(part => !refused.Contains(part)));
    }

    [Fact]
    public void All_of_it_stands_in_the_unit_that_it_is_about()
    {
        Assert.Empty(site.Value.Refusals);
        Nothing.In(forms.SelectMany((form, index) => form.Lines
            .Where(line => !site.Value.Unit(NameOf(form, index)).Split('\n').Contains(line))
            .Select(line => $"[{form.Written}]: {line} is not in {site.Value.Unit(NameOf(form, index)).ReplaceLineEndings(" ")}")));
    }

    [Fact]
    public void Systemd_takes_it_without_a_word()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        site.Value.WriteUnits(directory);
        Nothing.In(SystemdOracle.VerifyTree(directory.Path));
    }

    [Fact]
    public async Task What_systemd_would_not_take_is_refused_where_it_was_written()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        for (var i = 0; i < wrong.Length; i++)
        {
            var needed = wrong[i].Kind switch { UnitKind.Timer => "OnBootSec=1", UnitKind.Path => "PathExists=/srv", _ => "ListenStream=/run/x.sock" };
            directory.Write($"u{i}{wrong[i].Kind.Suffix()}", $"[{wrong[i].Kind.OwnSection()}]\n{needed}\n{wrong[i].Directive}={CompanionForms.Wrong}\n");
            directory.Write($"u{i}.service", "[Service]\nExecStart=/bin/true\n");
        }

        var complaints = SystemdOracle.VerifyTree(directory.Path).ToList();
        var told = await Told();
        Assert.NotEmpty(complaints);
        for (var i = 0; i < wrong.Length; i++)
        {
            var isRefused = complaints.Exists(line => line.Contains($"u{i.ToString(CultureInfo.InvariantCulture)}{wrong[i].Kind.Suffix()}", StringComparison.Ordinal));
            Assert.True(isRefused == told.ContainsKey(i), $"[{wrong[i].Written}]: systemd {(isRefused ? "refuses" : "takes")} it, and we {(told.TryGetValue(i, out var message) ? "say " + message : "say nothing")}");
        }

        Assert.True(told.Count > wrong.Length / 2);
    }

    // Errors that stand at the text itself, by the number of the form.
    private static async Task<Dictionary<int, string>> Told()
    {
        var compiled = new CompiledSite(Source(wrong.Select(static form => (form.Written, false))));
        var told = new Dictionary<int, string>();
        foreach (var diagnostic in await compiled.DiagnosticsAsync())
        {
            var text = diagnostic.Location.SourceTree!.GetText();
            var at = text.ToString(diagnostic.Location.SourceSpan);
            if (diagnostic.Severity == DiagnosticSeverity.Error && at.Length > 0 && $"\"{CompanionForms.Wrong}\"".Contains(at, StringComparison.Ordinal))
                told[diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1] = diagnostic.GetMessage();
        }

        return told;
    }

    // One record a line, below the line of the using.
    private static string Source(IEnumerable<(string Written, bool IsTemplate)> services) => "using UnitDsl;\n" + string.Concat(services.Select(static (service, index) =>
        $"[ExecStart(\"/bin/true\"), {service.Written}{(service.IsTemplate ? $", Name(\"u{index}@\"), StandardInput(\"socket\")" : "")}] public sealed record U{index}() : Service;\n"));

    private static string NameOf(CompanionForm form, int index) => $"u{index.ToString(CultureInfo.InvariantCulture)}{form.Kind.Suffix()}";

    private static IEnumerable<string> Parts(Func<Type, bool> concerns) => attributes.SelectMany(type =>
    {
        var name = type.Name[..^"Attribute".Length];
        return type.GetConstructors()
            .Where(constructor => constructor.GetParameters().Length == 0 ? concerns(typeof(void)) : constructor.GetParameters().Any(parameter => concerns(parameter.ParameterType)))
            .Select(constructor => $"{name}({string.Join(",", constructor.GetParameters().Select(static parameter => parameter.ParameterType.Name))})")
            .Concat(type.GetProperties().Where(property => property.CanWrite && concerns(property.PropertyType)).Select(property => $"{name}.{property.Name}"));
    });
}
