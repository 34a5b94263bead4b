namespace UnitDsl.Systemd;

/// <summary>One unit.</summary>
internal sealed class UnitNameGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var expanded))
            return;
        var name = expanded.Text;
        var demanded = reading.Directive.Facets.Value("unitSuffix");
        if (Fault(reading, name, demanded) is { } why)
            reading.Report(reading.Value, reading.Rejection, why, UnitReference.Suggest(reading.Value.Text, demanded));
        else
            reading.Keep(reading.Value.Text);
    }

    private static string? Fault(ValueReading reading, string name, string? demanded)
    {
        if (demanded is not null && !name.EndsWith(demanded, StringComparison.Ordinal))
            return $"{Wording.Shown(name)} has to be a unit that ends in {demanded}";
        if (UnitReference.Fault(name) is { } wrong)
            return $"{Wording.Shown(name)} is no name of a unit: {wrong}";
        if (!reading.Directive.AppliesTo(reading.Context.Kind))
            return $"{reading.Directive.Name}= means nothing on a {reading.Context.Kind.Suffix().Substring(1)}, whose own name says where it belongs";
        if (name == reading.Context.UnitName)
            return "a unit cannot start itself";

        // Only what is started gets its instance from the unit that names it.
        if (demanded is not null)
            return UnitName.IsTemplate(name) ? $"{Wording.Shown(name)} is a template; an instance of it has to be named" : null;
        return UnitReference.Fault(UnitReference.Resolve(name, reading.Context.UnitName)) is { } unfit ? $"{Wording.Shown(name)} is no name of a unit: {unfit}" : null;
    }
}
