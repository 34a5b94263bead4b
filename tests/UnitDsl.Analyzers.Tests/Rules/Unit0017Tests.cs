namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>An attribute that a later pattern overrides.</summary>
public sealed class Unit0017Tests
{
    private const string Base = "[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\")] public abstract record Root : Service; ";

    [Fact]
    public Task A_directive_in_front_of_a_pattern_that_sets_it_is_marked() => Check.Reports(
        Base + "[{|UNIT0017:ProtectHome(false)|}, Hardened] public sealed record App : Root;", "ProtectHome has no effect", "write it after the pattern");

    [Fact]
    public Task In_lists_of_their_own_too() => Check.Reports(
        Base + "[{|UNIT0017:UMask(\"0022\")|}] [Hardened] public sealed record App : Root;");

    [Fact]
    public Task Behind_the_pattern_it_wins() => Check.Nothing(Base + "[Hardened, ProtectHome(false)] public sealed record App : Root;");

    [Fact]
    public Task A_pattern_of_a_derived_record_may_override_its_base() => Check.Nothing(
        Base + "[ProtectHome(false)] public abstract record Open : Root; [Hardened] public sealed record App : Open;");

    [Fact]
    public Task Lists_only_grow() => Check.Nothing(Base + "[SystemCallFilter(\"@mount\"), Hardened] public sealed record App : Root;");

    [Fact]
    public Task It_can_be_suppressed() => Check.Nothing(
        Base + "\n#pragma warning disable UNIT0017 // meant so\n[ProtectHome(false), Hardened] public sealed record App : Root;");
}
