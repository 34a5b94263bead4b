using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Names of units, alone and in lists.</summary>
public sealed class UnitSamples : KindSamples
{
    private static readonly string[] names =
    [
        "a.service", "a.socket", "b.slice", "x-y.slice", "-.slice", "a--b.slice", "d@.service", "d@x.service", "d@%i.service", "%n", "%p.service", "%p-x.socket", "%N.slice",
        "d@a@b.socket", "d@.slice", "d@x.mount", "e.mount", "-.mount", "dev-sda.device", "s.scope", "foo", "foo.servce", "foo.", ".service", "@.service", "@x.service", "foo.conf",
        "a.service.service", "sysinit.target", "multi-user.target", "t.timer", "p.path", "sw.swap", "au.automount", "a\\x2db.service", "d@a\\x2db.service",
        "%f.service", "%Z.service", "%%.service", "a b.service", "ä.service", "a/b.service", "d@.socket", "d@.timer", "d@.path", "d@.target", "d@%p.path",
        "system.slice", "user.slice", "init.scope", "system-a.slice",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["unit-list", "unit-name"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", .. names, "a.service b.socket", "\"a.service\" 'b.service'", "a.service \"b.service", "a.service, b.service", "a.service;b.service", "\"\"",
        new string('x', 247) + ".service", new string('x', 248) + ".service", "d@" + new string('x', 246) + ".service", new string('x', 246) + "@.service", new string('x', 241) + "@.service", "a\\ b.service c.service", "a.socket foo b.socket", "a.slice b.slice", "d[@.socket a.socket", "a b[.socket",
    ];

    public override Gen<string> Generated(Directive directive) => directive.Kind == "unit-list" ? ListOf(OneOf(names)) : OneOf(names);
}
