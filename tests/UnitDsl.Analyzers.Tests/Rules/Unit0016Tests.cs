namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>Attributes of the language on what is no unit.</summary>
public sealed class Unit0016Tests
{
    [Theory]
    [InlineData("[Port(1)] public class {|UNIT0016:App|};", "make it a record that derives from Service")]
    [InlineData("[Port(1)] public static class {|UNIT0016:App|};", "[Port]")]
    [InlineData("[Serializable, Hardened] public class {|UNIT0016:App|} : IDisposable { public void Dispose() { } }", "[Hardened]")]
    [InlineData("[After(\"x\")] public record {|UNIT0016:App|};", "derive it from Service")]
    [InlineData("[After(\"x\")] public abstract record {|UNIT0016:App|}(string A);", "derive it from Service")]
    [InlineData("[After(\"x\")] public sealed record {|UNIT0016:App|} : IMarker; public interface IMarker;", "nothing becomes of [After]")]
    [InlineData("[After(\"x\")] public partial record {|UNIT0016:App|}; public partial record App;", "derive it from Service")]
    [InlineData("[PrivateTmp] public sealed class {|UNIT0016:CalmAttribute|} : Attribute;", "PatternAttribute")]
    [InlineData("public class Outer { [PrivateTmp] private sealed class {|UNIT0016:Inner|}; }", "'Inner'")]
    [InlineData("[Mine] public class {|UNIT0016:App|}; public class MineAttribute : PatternAttribute;", "[Mine]")]
    public Task What_would_say_nothing_is_an_error(string source, string message) => Check.Reports(source, message);

    [Theory]
    [InlineData("[PrivateTmp] public interface IShared;")]
    [InlineData("[PrivateTmp] public class MineAttribute : PatternAttribute;")]
    [InlineData("[PrivateTmp] public class MineAttribute : HardenedAttribute;")]
    [InlineData("[PrivateTmp] public abstract record Root : Service;")]
    [InlineData("[PrivateTmp] public abstract record Root<T> : Service;")]
    [InlineData("[Serializable] public class App;")]
    [InlineData("[Obsolete] public sealed record App : IMarker; public interface IMarker;")]
    [InlineData("[Acme.Port(1)] public class App; namespace Acme { public class PortAttribute(int port) : Attribute { public int Number => port; } }")]
    public Task What_carries_them_rightly_is_left_alone(string source) => Check.Nothing(source);

    [Theory]
    [InlineData("[OnCalendar(\"daily\")] public sealed record App : Timer;", "TimerUnit")]
    [InlineData("[OnCalendar(\"daily\")] public sealed record App() : Timer;", "TimerUnit")]
    [InlineData("[OnCalendar(\"daily\")] public abstract record App : System.Threading.Timer;", "TimerUnit")]
    [InlineData("[OnCalendar(\"daily\")] public class App : Timer;", "TimerUnit")]
    [InlineData("[PathChanged(\"/x\")] public sealed record App : Path;", "PathUnit")]
    [InlineData("[PathChanged(\"/x\")] public class App : System.IO.Path;", "PathUnit")]
    public async Task The_frameworks_timer_and_path_get_a_hint(string source, string message)
    {
        var found = Assert.Single(await Check.DiagnosticsOfBroken(source));
        Assert.Equal("UNIT0016", found.Id);
        Assert.Contains(message, found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Port(1)] public sealed record App : Servic;")]
    [InlineData("[Port(1)] public record App : Servic;")]
    [InlineData("[Port(1)] public class App : Servic;")]
    public async Task A_base_that_does_not_exist_is_the_compilers_to_report(string source) => Assert.Empty(await Check.DiagnosticsOfBroken(source));

    [Fact]
    public void Nothing_is_emitted() =>
        Assert.StartsWith("UNIT0016", Deployed.RefusalOf("[Port(1)] public class App; [ExecStart(\"/bin/x\")] public sealed record Other : Service;"), StringComparison.Ordinal);
}
