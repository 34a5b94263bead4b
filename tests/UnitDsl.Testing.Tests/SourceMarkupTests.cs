using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Testing.Tests;

public sealed class SourceMarkupTests
{
    [Fact]
    public void Marks_are_taken_out_and_remembered()
    {
        var markup = SourceMarkup.Parse("a[|bc|]d{|UNIT0101:ef|}g");

        Assert.Equal("abcdefg", markup.Text);
        Assert.Equal([new ExpectedSpan(null, new TextSpan(1, 2)), new ExpectedSpan("UNIT0101", new TextSpan(4, 2))], markup.Spans);
    }

    [Fact]
    public void Marks_may_be_nested_and_empty()
    {
        var markup = SourceMarkup.Parse("{|UNIT0001:a[|b{|UNIT0002:c|}|]|}[||]", "UNIT0009");

        Assert.Equal("abc", markup.Text);
        Assert.Equal(
            [
                new ExpectedSpan("UNIT0001", new TextSpan(0, 3)), new ExpectedSpan("UNIT0009", new TextSpan(1, 2)),
                new ExpectedSpan("UNIT0002", new TextSpan(2, 1)), new ExpectedSpan("UNIT0009", new TextSpan(3, 0)),
            ],
            markup.Spans);
    }

    [Theory]
    [InlineData("x is { } || y")]
    [InlineData("a |] b |} c")]
    [InlineData("{| not an id |}")]
    public void What_is_no_mark_stays(string text) => Assert.Equal(text, SourceMarkup.Parse(text).Text);

    [Fact]
    public void An_open_mark_is_a_mistake_of_the_test() => Assert.Throws<FormatException>(() => SourceMarkup.Parse("a[|b"));
}
