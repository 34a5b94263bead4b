namespace UnitDsl.Systemd;

/// <summary>What a standard stream is connected to: a word, a descriptor by name, or a file.</summary>
internal sealed class StandardStreamGrammar(string[] words, string[] fileForms) : ValueGrammar
{
    private const string Descriptor = "fd:";

    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        if (value.StartsWith(Descriptor))
        {
            ReadDescriptor(reading, value.Slice(Descriptor.Length));
            return;
        }

        foreach (var form in fileForms)
        {
            if (value.StartsWith(form))
            {
                ReadFile(reading, form, value.Slice(form.Length));
                return;
            }
        }

        ReadWord(reading, value);
    }

    private static void ReadDescriptor(ValueReading reading, Piece name)
    {
        if (!reading.TryExpand(name, Consequence.IgnoresLine, out var expanded))
            return;
        if (!expanded.IsEmpty && !DescriptorName.IsValid(expanded.Text, out var why))
            reading.Report(expanded, Consequence.IgnoresLine, $"{Wording.Shown(expanded.Text)} is no name of a descriptor: {why}");
        else
            reading.Keep(name.IsEmpty ? "fd" : Descriptor + name.Text);
    }

    private static void ReadFile(ValueReading reading, string form, Piece path)
    {
        if (!reading.TryExpand(path, Consequence.IgnoresLine, out var expanded))
            return;
        if (PathReader.ProblemOf(expanded, reading.Release) is { } problem)
            reading.Report(problem, Consequence.IgnoresLine);
        else
            reading.Keep(form + WordWriting.Simple(path.Text));
    }

    private void ReadWord(ValueReading reading, Piece value)
    {
        var text = value.Text;
        foreach (var obsolete in reading.Directive.Facets.Words("obsolete"))
        {
            var arrow = obsolete.IndexOf('>');
            if (arrow != text.Length || string.CompareOrdinal(obsolete, 0, text, 0, arrow) != 0)
                continue;
            var successor = obsolete.Substring(arrow + 1);
            reading.Report(value, Consequence.Complains, $"{Wording.Shown(text)} is an old word for {Wording.Shown(successor)}", successor);
            reading.Keep(successor);
            return;
        }

        if (Array.IndexOf(words, text) >= 0)
        {
            reading.Keep(text);
            return;
        }

        var message = text.Length > 0 && text[0] == '/'
            ? $"{Wording.Shown(text)} is a path; a file is written {fileForms[0]}{Wording.Short(text)}"
            : $"{Wording.Shown(text)} is nothing that {reading.Directive.Name}= can be; it is one of {string.Join(", ", words)}, fd:NAME or {fileForms[0]}PATH";
        reading.Report(value, Consequence.IgnoresLine, message, text.Length > 0 && text[0] == '/' ? fileForms[0] + text : Spelling.Closest(text, words));
    }
}
