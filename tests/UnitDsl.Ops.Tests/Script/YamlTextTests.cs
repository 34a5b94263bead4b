using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Site.Planning.Compose;
using UnitDsl.Systemd;
using YamlDotNet.RepresentationModel;

namespace UnitDsl.Ops.Tests.Script;

/// <summary>What our own writer of YAML writes, another's reader reads back.</summary>
public sealed class YamlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("/srv/a:ro", "/srv/a:ro")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("Off", "\"Off\"")]
    [InlineData("0o7", "\"0o7\"")]
    [InlineData("8080:80", "\"8080:80\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void A_text_is_quoted_where_it_could_be_mistaken(string text, string written) => Assert.Equal(written, YamlText.Quote(text));

    [Fact]
    public void Every_text_is_read_back_as_it_was()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), static texts =>
        {
            var words = texts.Select(static text => Passable(text ?? "")).ToList();
            var read = (YamlMappingNode)Read(Written(words))["all"];
            return words.Select((word, i) => ((YamlScalarNode)read["of"][i]).Value == word && ((YamlScalarNode)read["by"][$"k{i}-{word}"]).Value == word).All(static same => same);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Lists_of_maps_and_what_is_empty_are_read_back()
    {
        var yaml = new YamlText(static id => id, static text => text);
        var inner = YamlMap.Of([new YamlPair("a", new YamlScalar("1")), new YamlPair("b", YamlScalar.Of(2)), new YamlPair("c", new YamlList(EquatableArray<Site.Planning.Compose.YamlNode>.Empty))]);
        yaml.Pair(new YamlPair("list", new YamlList(new Site.Planning.Compose.YamlNode[] { inner, inner }.ToEquatableArray())), 0).Pair(new YamlPair("none", YamlMap.Of([])), 0);

        var root = Read(yaml.ToString());

        Assert.Equal(2, ((YamlSequenceNode)root["list"]).Children.Count);
        Assert.Equal("2", ((YamlScalarNode)root["list"][1]["b"]).Value);
        Assert.Empty((YamlSequenceNode)root["list"][0]["c"]);
        Assert.Empty((YamlMappingNode)root["none"]);
    }

    private static string Written(IReadOnlyList<string> words)
    {
        var yaml = new YamlText(static id => id, static text => text);
        var list = new YamlPair("of", YamlList.Of(words));
        var map = new YamlPair("by", YamlMap.Of(words.Select(static (word, i) => new YamlPair($"k{i}-{word}", new YamlScalar(word)))));
        return yaml.Comment("all\nof them").Pair(new YamlPair("all", YamlMap.Of([list, map])), 0).ToString();
    }

    private static YamlDotNet.RepresentationModel.YamlNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    // A file is UTF-8, which has no half characters, and a value of systemd's has no end of a text in it.
    private static string Passable(string text) => new(text.Where(static c => !char.IsSurrogate(c) && c != '\0').ToArray());
}
