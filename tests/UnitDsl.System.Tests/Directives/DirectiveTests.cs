using Microsoft.CodeAnalysis;
using UnitDsl.SystemTests.Support;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Directives;

/// <summary>If you know the directive, you know the attribute: each of them, in each of its forms, on each kind of unit, becomes what systemd takes.</summary>
[Collection(nameof(DirectiveQuestions))]
public sealed class DirectiveTests(DirectiveSiteFixture fixture)
{
    [Fact]
    public void Every_constructor_of_every_attribute_is_asked()
    {
        var asked = fixture.Forms.Values.Select(static form => (form.Directive.Name, form.Constructor)).ToHashSet();

        // Podman's generator is asked about its own keys elsewhere.
        var ofPodman = DirectiveCatalogue.Quadlet.Select(static key => key.Name + "Attribute").ToHashSet(StringComparer.Ordinal);
        var missing = from type in typeof(SettingAttribute).Assembly.GetExportedTypes()
                      where type.BaseType == typeof(SettingAttribute) && !type.IsGenericType && !ofPodman.Contains(type.Name)
                      from constructor in type.GetConstructors()
                      let parameters = string.Join(",", constructor.GetParameters().Select(static parameter => parameter.ParameterType.Name))
                      where !asked.Contains((type.Name[..^"Attribute".Length], parameters))
                      select $"{type.Name}({parameters})";
        Nothing.In(missing);
        Assert.InRange(fixture.Forms.Count, 4000, 20000);
    }

    [Fact]
    public void Every_value_stands_in_its_unit_file_as_written()
    {
        Assert.Empty(fixture.Site.Refusals);
        var wrong = from pair in fixture.Forms
                    let form = pair.Value
                    where !(form.Directive.Name is "Where" or "What")
                    let text = fixture.Site.Files.GetValueOrDefault(CompiledSite.Units + pair.Key) ?? "nothing"
                    from value in form.Values
                    where !Stands(form, value, text)
                    select $"{form.Kind} [{form.Written}]: {value} is not in {text.ReplaceLineEndings(" ")}";
        Nothing.In(wrong);
    }

    [Fact]
    public async Task No_valid_value_is_an_error()
    {
        var told = (await fixture.Site.DiagnosticsAsync())
            .Where(static diagnostic => diagnostic.Id == "AD0001" || (diagnostic.Severity >= DiagnosticSeverity.Error && IsOfValues(diagnostic)))
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}: {diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}");
        Nothing.In(told);
    }

    // A unit that is nothing but one directive lacks much else, which is no matter of its value.
    private static bool IsOfValues(Diagnostic diagnostic) =>
        string.CompareOrdinal(diagnostic.Id, "UNIT0100") < 0 || diagnostic.GetMessage().Contains("=: ", StringComparison.Ordinal);

    [Fact]
    public void Systemd_takes_what_it_knows_without_a_word()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        fixture.Site.WriteUnits(directory, name => fixture.Forms[name] is { IsDiscouraged: false } form && form.WorksIn(AttributeForms.Release));

        Nothing.In(Complaints(directory));
    }

    [Fact]
    public void Systemd_takes_old_names_if_not_without_a_word()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        fixture.Site.WriteUnits(directory, name => fixture.Forms[name] is { IsDiscouraged: true } form && form.WorksIn(AttributeForms.Release));

        string[] refusals = ["Unknown", "Failed", "ignoring", "Invalid"];
        Nothing.In(Complaints(directory).Where(line => refusals.Any(refusal => line.Contains(refusal, StringComparison.Ordinal))));
    }

    // What the kind starts from stands before the items of a list.
    private static bool Stands(AttributeForm form, string value, string text) => text.Split('\n').Any(line =>
        line.StartsWith(form.Directive.Name + "=", StringComparison.Ordinal)
        && (line.EndsWith("=" + AsWritten(form, value), StringComparison.Ordinal) || (form.Directive.Name == "WantedBy" && line.EndsWith(" " + value, StringComparison.Ordinal))));

    // A percent sign that begins no specifier is meant as itself.
    private static string AsWritten(AttributeForm form, string value) => form.Directive.Specifiers is null ? value : value.Replace("%", "%%", StringComparison.Ordinal);

    private IEnumerable<string> Complaints(TemporaryDirectory directory)
    {
        Surroundings.Write(directory);
        return SystemdOracle.VerifyTree(directory.Path).Select(line => UnitOf(line) is { } unit ? $"{line} <- [{fixture.Forms[unit].Written}]" : line);
    }

    private string? UnitOf(string line) => fixture.Forms.Keys.FirstOrDefault(name =>
        line.Contains("/" + name + ":", StringComparison.Ordinal) || line.StartsWith(name + ":", StringComparison.Ordinal));
}
