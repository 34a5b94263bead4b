using System.Text;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>A text with its holes filled, the place to point at when it is wrong, and the way back for its parts.</summary>
internal readonly record struct Filled(string Text, Origin Origin, Trace? Trace = null)
{
    public Word ToWord() => new(Text, null, Origin, Trace);
}

/// <summary>Fills the holes of an attribute's texts, and says what is wrong with those that nothing fills.</summary>
internal static class HoleFiller
{
    /// <summary>systemd reads no longer line.</summary>
    public const int LongestText = 1 << 20;

    private const string MalformedBrace = "This brace opens no hole: write {Name} with the name of a parameter or constant, or {{ for a brace itself";

    /// <summary>Returns null after a problem was reported.</summary>
    public static Filled? Fill(UnitContext context, Scope scope, string text, Origin origin)
    {
        if (Template.IsLiteral(text))
            return new Filled(text, origin);

        if (!Template.TryParse(text, out var template, out var errorAt))
        {
            context.Report(
                LanguageRules.MalformedHole,
                MalformedBrace,
                origin.At(errorAt, 1));
            return null;
        }

        var filled = new StringBuilder();
        var runs = new List<TraceRun>(template.Parts.Count);
        var place = origin;
        var failed = false;
        foreach (var part in template.Parts)
        {
            var written = origin.At(part.Start, part.Length);
            if (!part.IsHole)
            {
                runs.Add(new TraceRun(filled.Length, part.Text.Length, written, IsExact: part.Length == part.Text.Length));
                filled.Append(part.Text);
                continue;
            }

            var resolution = scope.Resolve(part.Text);
            failed |= resolution.Kind != ResolutionKind.Found;
            if (resolution.Kind is not (ResolutionKind.Found or ResolutionKind.Reported))
                context.Report(Explain(context, scope, part, resolution, origin));

            runs.Add(new TraceRun(filled.Length, resolution.Text.Length, written, IsExact: false, resolution.Origin, resolution.IsVerbatim));
            filled.Append(resolution.Text);
            if (filled.Length > LongestText)
            {
                context.Report(LanguageRules.InvalidValue, "With its holes filled this text is longer than any line that systemd reads", origin);
                return null;
            }

            if (resolution.Origin is not null && template.IsSingleHole)
                place = resolution.Origin;
        }

        return failed ? null : new Filled(filled.ToString(), place, new Trace(runs.ToEquatableArray(), HasHoles: template.Parts.Any(static part => part.IsHole)));
    }

    private static Finding Explain(UnitContext context, Scope scope, TemplatePart hole, Resolution resolution, Origin origin)
    {
        var finding = Describe(context, scope, hole, resolution, origin);
        return resolution.Kind == ResolutionKind.Unknown && Suggest(hole.Text, scope) is { } near
            ? finding with { Properties = EquatableArray.Create(new FindingProperty(LanguageRules.Suggestion, near)) }
            : finding;
    }

    // These are known names that have no value here.
    private static string? Suggest(string name, Scope scope) => name is "Port" or "Bind" or "Unit" or "Slot" ? null : Spelling.Closest(name, scope.Names);

    private static Finding Describe(UnitContext context, Scope scope, TemplatePart hole, Resolution resolution, Origin origin)
    {
        var at = origin.At(hole.Start, hole.Length);
        var name = "{" + hole.Text + "}";
        return resolution.Kind switch
        {
            ResolutionKind.NotConstant => new Finding(
                LanguageRules.NotConstant,
                $"{name} of '{context.TypeName}' is filled by this argument, which is no compile-time constant: write a literal, a const, or a text made of constants and parameters",
                resolution.Origin ?? at),
            ResolutionKind.Unbound => new Finding(
                LanguageRules.UnknownHole,
                $"Nothing fills {name}: '{resolution.Owner}' is deployed as it stands, so nobody gives its parameter '{hole.Text}' a value; give it a default, or make '{resolution.Owner}' abstract and derive from it",
                at),
            ResolutionKind.Cyclic => new Finding(LanguageRules.UnknownHole, $"{name} leads back to itself", at),
            ResolutionKind.Failed => new Finding(
                LanguageRules.UnknownHole,
                $"Nothing fills {{{resolution.Text}}}, which stands in the text that fills {name}: no parameter or constant of that name is in sight there",
                resolution.Origin ?? at),
            ResolutionKind.Malformed when resolution.Origin is not null => new Finding(LanguageRules.MalformedHole, MalformedBrace, resolution.Origin),
            ResolutionKind.Malformed => new Finding(LanguageRules.MalformedHole, $"In the text that fills {name}: {MalformedBrace}", at),
            _ => new Finding(LanguageRules.UnknownHole, Unknown(name, hole.Text, scope, context), at),
        };
    }

    private static string Unknown(string written, string name, Scope scope, UnitContext context)
    {
        if (name == "Port")
            return $"Nothing fills {written}: '{context.TypeName}' declares no port; add [Port(…)]";
        if (name == "Bind")
            return $"Nothing fills {written}: '{context.TypeName}' binds its main port to no address; write [Port(…, Bind = \"127.0.0.1\")] or [Bind(\"127.0.0.1\")]";
        if (name == "Slot")
            return $"Nothing fills {written}: '{context.TypeName}' is not in slots; add [Slots(\"blue\", \"green\")]";
        if (name == "Unit")
            return $"{written} cannot be used in the unit's own name";

        var near = Suggest(name, scope);
        return near is null
            ? $"Nothing fills {written}: it is no parameter or constant in sight here; write {{{{ for a brace itself"
            : $"Nothing fills {written}; did you mean {{{near}}}?";
    }
}
