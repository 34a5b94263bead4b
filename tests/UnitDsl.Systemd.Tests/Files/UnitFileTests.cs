namespace UnitDsl.Systemd.Tests;

public sealed class UnitFileTests
{
    [Theory]
    [InlineData("[Unit]\nA=1\n", "header Unit|A=1")]
    [InlineData("[Unit]\r\nA=1\r\n", "header Unit|A=1")]
    [InlineData("[Unit]\rA=1\r", "header Unit|A=1")]
    [InlineData("[Unit]\0A=1\0", "header Unit|A=1")]
    [InlineData("[Unit]\n\rA=1", "header Unit|A=1")]
    [InlineData("[Unit]\n\r\nA=1", "header Unit|blank|A=1")]
    [InlineData("[Unit]\r\rA=1", "header Unit|blank|A=1")]
    [InlineData("[Unit]\0\nA=1", "header Unit|blank|A=1")]
    [InlineData("  # c\n\t; d\n \t\n", "# c|; d|blank")]
    [InlineData("  [Unit] \t\n  A = 1 \n", "header Unit|A=1")]
    [InlineData("[ Unit ]", "header  Unit ")]
    [InlineData("[]", "header ")]
    [InlineData("[a]b]", "header a]b")]
    [InlineData("[U]\nA=x\\\n  b \\\n# c\\\n\tc\\\n\nB=1", "header U|A=x   b  \tc|B=1")]
    [InlineData("[U]\nA=x\\\n \t \nB=1", "header U|A=x|B=1")]
    [InlineData("[U]\nA=x\\\\\nB=1", "header U|A=x\\\\|B=1")]
    [InlineData("[U]\nA=x\\\\\\\nB=1", "header U|A=x\\\\ B=1")]
    [InlineData("[U]\nA=x\\ \nB=1", "header U|A=x\\|B=1")]
    [InlineData("[U]\nA=x\\\n[U]\nB=1", "header U|A=x [U]|B=1")]
    [InlineData("[U]\nA=x\\", "header U|A=x")]
    [InlineData("[U]\nA=x\\\n#y\n#z", "header U|A=x")]
    [InlineData("[Un\\\nit]", "header Un it")]
    [InlineData("\\\n[Unit]", "header Unit")]
    [InlineData("[U]\nDesc\\\nription=b", "header U|Desc ription=b")]
    [InlineData("[U]\nA==b=c", "header U|A==b=c")]
    [InlineData("[U]\nA=\v b \f", "header U|A=\v b \f")]
    [InlineData("\ufeff[U]\nA=1", "header U|A=1")]
    [InlineData("\ufeff# c\n[U]", "junk OutsideSection|header U")]
    [InlineData("# c\n\ufeff[U]\n\ufeffA=1", "# c|header U|\ufeffA=1")]
    [InlineData("[U]\nA=x\\\n\ufeffy", "header U|A=x y")]
    [InlineData(" \ufeff[U]\n", "junk OutsideSection")]
    [InlineData("[U]\nA\n=1\n = 1", "header U|junk NoEqualsSign|junk NoName|junk NoName")]
    [InlineData("A=1\nA", "A=1 OutsideSection|junk OutsideSection")]
    [InlineData("[U", "junk UnclosedHeader")]
    [InlineData("[", "junk UnclosedHeader")]
    [InlineData("[U] # c", "junk UnclosedHeader")]
    [InlineData("[a\tb]", "junk BadHeaderCharacter")]
    [InlineData("[a'b]", "junk BadHeaderCharacter")]
    [InlineData("[a\\b]", "junk BadHeaderCharacter")]
    [InlineData("[a\x7f]", "junk BadHeaderCharacter")]
    [InlineData("[a\u0085b]", "header a\u0085b")]
    [InlineData("[U]\nA=\ufffe", "header U|A=\ufffe NotUtf8")]
    [InlineData("[U]\nA=\ufdd0", "header U|A=\ufdd0 NotUtf8")]
    [InlineData("", "")]
    public void A_file_has_the_parts_that_systemd_sees(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', UnitFile.Parse(text).Parts.Select(Describe)));

    [Fact]
    public void Bytes_that_are_no_text_are_kept_and_found()
    {
        byte[] bytes = [.. "[Unit]\nDescription=a é"u8, 0xFF, 0xC0, .. "b\n# "u8, 0xFE, (byte)'\n'];
        var file = UnitFile.Parse(bytes);

        Assert.Equal(bytes, file.ToBytes());
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.NotUtf8, new TextPosition(2, 16, 23), 1, FileConsequence.RefusesFile), (problem.Kind, problem.Position, problem.Length, problem.Consequence));
        Assert.Equal("a é\uFFFD\uFFFDb", file.Assignments[0].Value);
    }

    [Fact]
    public void Every_character_of_a_value_knows_its_place()
    {
        const string text = "\ufeff[Service]\r\n ExecStart = /bin/a é\\\r\n  # skipped\r\n\t😀 c\\\\ \\\r\n  d\r\nA=1\r\n";
        var file = UnitFile.Parse(text);
        var value = file.Assignments[0].ValueText;

        Assert.Equal("/bin/a é \t😀 c\\\\    d", value.Text);
        Assert.Equal((2, 5), (file.Assignments[0].FirstLine, file.Assignments[0].LastLine));
        Assert.Equal((1, 2), (((SectionLine)file.Parts[0]).NameText.Start.Line, ((SectionLine)file.Parts[0]).NameText.Start.Column));
        Assert.Equal((2, 2), (file.Assignments[0].NameText.Start.Line, file.Assignments[0].NameText.Start.Column));
        for (int i = 0; i < value.Text.Length; i++)
        {
            var place = value.PositionOf(i);
            string line = file.LineText(place.Line).TrimStart('\ufeff');
            char found = line[place.Column - 1];
            Assert.Equal(value.Text[i], char.IsLowSurrogate(value.Text[i]) ? line[place.Column] : found == '\\' && value.Text[i] == ' ' ? ' ' : found);
            Assert.Equal(place, file.PositionOf(place.Offset));
        }
        Assert.Equal((5, 4), (value.End.Line, value.End.Column));
        Assert.Equal(4, value.LengthOn(5, 99));
    }

    [Fact]
    public void The_place_of_a_problem_is_where_it_is()
    {
        var file = UnitFile.Parse("A=1\n[Unit]\n Wamts = a\\\n b\n[X-y]\njunk\n[Nope]\njunk\n[Unit]\n  junk  \n=x\n[Unit");

        Assert.Equal(
        [
            "1:1+3 OutsideSection IgnoresLine 1", "3:2+5 UnknownDirective IgnoresLine 4", "7:1+6 UnknownSection IgnoresSection 7", "10:3+4 NoEqualsSign IgnoresLine 10",
            "11:1+2 NoName IgnoresLine 11", "12:1+5 UnclosedHeader RefusesFile 12",
        ],
            file.Problems.Select(static p => $"{p.Position.Line}:{p.Position.Column}+{p.Length} {p.Kind} {p.Consequence} {p.LoggedLine}"));
        Assert.Equal("Wants", file.Problems[1].Replacement);
        Assert.True(file.IsRefused);
        Assert.Equal(file.Parts.Count - 1, file.ReadParts);
    }

    [Theory]
    [InlineData(UnitKind.Service, "[Timer]\n", true)]
    [InlineData(UnitKind.Timer, "[Timer]\n", false)]
    [InlineData(UnitKind.Target, "[Target]\n", false)]
    [InlineData(UnitKind.Service, "[Target]\n", true)]
    [InlineData(UnitKind.Slice, "[Install]\n", false)]
    [InlineData(UnitKind.Service, "[Service]\nExecStart=a\nX-ExecStart=b\n", false)]
    [InlineData(UnitKind.Service, "[Service]\nexecstart=a\n", true)]
    [InlineData(UnitKind.Service, "[Unit]\nUpheldBy=a\n", true)]
    public void Sections_and_directives_belong_to_kinds(UnitKind kind, string text, bool complains) =>
        Assert.Equal(complains, UnitFile.Parse(text).ProblemsOn(kind).Count > 0);

    [Fact]
    public void A_directive_is_unknown_before_its_time()
    {
        var file = UnitFile.Parse("[Service]\nRestartSteps=3\n");

        Assert.Empty(file.ProblemsOn(UnitKind.Service));
        Assert.Single(file.ProblemsOn(UnitKind.Service, release: 252));
    }

    [Theory]
    [InlineData(1048575, false)]
    [InlineData(1048576, true)]
    public void A_line_has_less_than_a_mebibyte(int length, bool isRefused)
    {
        Assert.Equal(isRefused, UnitFile.Parse("[Unit]\n" + "A=".PadRight(length, 'x') + "\n").IsRefused);
        Assert.Equal(isRefused, UnitFile.Parse("[Unit]\n" + "#".PadRight(length, 'x') + "\n").IsRefused);
        Assert.Equal(isRefused, UnitFile.Parse("[Unit]\nA=\\\n" + "#".PadRight(length, 'x') + "\n").IsRefused);
    }

    [Theory]
    [InlineData(1048576, false)]
    [InlineData(1048577, true)]
    public void Joined_lines_have_at_most_a_mebibyte(int length, bool isRefused) =>
        Assert.Equal(isRefused, UnitFile.Parse("[Unit]\n" + "A=".PadRight(500_000, 'x') + "\\\n#x\n" + new string('y', length - 500_001) + "\n").IsRefused);

    [Fact]
    public void Any_bytes_are_written_back_as_they_were()
    {
        foreach (byte[] bytes in OddFiles.Bytes.TakeLong(3000))
        {
            var file = UnitFile.Parse(bytes);
            Assert.Equal(bytes, file.ToBytes());
            Assert.Equal(bytes.Length, file.Parts.Sum(static part => part.Length));
            Assert.All(file.Problems, problem =>
            {
                Assert.InRange(problem.Position.Line, 1, file.LineCount);
                Assert.InRange(problem.Length, 1, Math.Max(1, file.LineText(problem.Position.Line).Length - problem.Position.Column + 1));
                Assert.Equal(problem.Position, file.PositionOf(problem.Position.Offset));
            });
        }
    }

    [Fact]
    public void Every_character_of_any_value_is_found_where_it_is_said_to_be()
    {
        foreach (var assignment in OddFiles.Bytes.TakeLong(2000).SelectMany(static bytes => UnitFile.Parse(bytes).Assignments.Select(assignment => (bytes, assignment))))
        {
            var value = assignment.assignment.ValueText;
            var file = UnitFile.Parse(assignment.bytes);
            for (int i = 0; i < value.Text.Length; i++)
            {
                var place = value.PositionOf(i);
                Assert.Equal(place, file.PositionOf(place.Offset));
                if (value.Text[i] is > ' ' and < '\x7f')
                    Assert.Equal(value.Text[i], (char)assignment.bytes[place.Offset]);
            }
        }
    }

    private static string Describe(UnitFilePart part) => part switch
    {
        BlankLine => "blank",
        CommentLine comment => comment.Text,
        SectionLine header => "header " + header.Name,
        AssignmentLine assignment => assignment.ToString() + (assignment.Flaw == LineFlaw.None ? "" : $" {assignment.Flaw}"),
        _ => $"junk {part.Flaw}",
    };
}
