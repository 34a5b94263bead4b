using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Addresses of documentation.</summary>
public sealed class DocumentationSamples : KindSamples
{
    private static readonly string[] words =
    [
        "https://example.com/a", "http://x", "http://", "https://", "HTTP://x", "http:/x", "ftp://x", "file:/etc/x", "file:/", "file:", "file:x", "file:///x", "info:x", "info:", "man:a(1)", "man:", "a(8)", "www.x.org", "/usr/share/doc/x", "mailto:a@b",
        "\"http://a b\"", "'man:x'", "\"man:x\"y", "\"\"", "''", "https://x/ä", "https://x\\y", "https://a\\ b", "man:a\\\"b", "https://%n", "man:a%ib", "%i", "%n", "https://x/%%20", "https://x/%Z", "https://x/100%", "\"man:a%n b\"", "'man:it\"s'", "\"man:it's\"", "'man:a\"'\"'b\"",
        "\"", "'man:x", "http://x;y", "man:\u0001", "http://x\"y\"",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["documentation-uri-list"];

    public override IEnumerable<string> Listed(Directive directive) =>
        [.. words, "", "https://x %Z https://y", "https://x \"file:/a b\" 'man:x", "man:a(1) http:// x man:b(2)", "%n https://%n%i \"man:a%n b\""];

    public override Gen<string> Generated(Directive directive) => ListOf(OneOf(words));
}
