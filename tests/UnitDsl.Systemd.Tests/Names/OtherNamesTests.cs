using FsCheck.Fluent;
using UnitDsl.Testing;

namespace UnitDsl.Systemd.Tests;

public sealed class OtherNamesTests
{
    [Theory]
    [InlineData("heavenlyroofing", UserNameForm.Strict)]
    [InlineData("_apt", UserNameForm.Strict)]
    [InlineData("a.b", UserNameForm.Relaxed)]
    [InlineData("1a", UserNameForm.Relaxed)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", UserNameForm.Strict)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", UserNameForm.Relaxed)]
    [InlineData("0", UserNameForm.Numeric)]
    [InlineData("1000", UserNameForm.Numeric)]
    [InlineData("65535", UserNameForm.Invalid)]
    [InlineData("4294967295", UserNameForm.Invalid)]
    [InlineData("007", UserNameForm.Invalid)]
    [InlineData("-1", UserNameForm.Invalid)]
    [InlineData("a:b", UserNameForm.Invalid)]
    [InlineData("a/b", UserNameForm.Invalid)]
    [InlineData("..", UserNameForm.Invalid)]
    [InlineData("", UserNameForm.Invalid)]
    public void User_names_have_a_form(string name, UserNameForm expected) => Assert.Equal(expected, UserName.Classify(name));

    [Fact]
    public void User_names_are_valid_exactly_when_systemd_takes_them() =>
        Compare("User", name => name, UserName.IsValid, Gen.Elements("a", "B", "-", "_", "0", "7", ".", "..", ":", "/", " ", "$", "é", "\u007f", "\u0001", "65535", "4294967295", "4294967296", "00"));

    [Fact]
    public void Credential_names_are_valid_exactly_when_systemd_takes_them() =>
        Compare("LoadCredential", name => $"{name}:/x", CredentialName.IsValid, Gen.Elements("a", "B", "-", "_", "0", ".", "..", "/", "~", "é", "\u007f", "\u0001", "$", "#"));

    [Fact]
    public void Variable_names_are_valid_exactly_when_systemd_takes_them() =>
        Compare("Environment", name => $"{name}=x", EnvironmentName.IsValid, Gen.Elements("a", "B", "-", "_", "0", ".", "é", "$", "+", "#"));

    private static void Compare(string directive, Func<string, string> value, Func<string, bool> isValid, FsCheck.Gen<string> pieces)
    {
        SystemdOracle.SkipUnlessAvailable();
        string[] names = [.. (from parts in pieces.ListOf() select string.Concat(parts)).Take(400).Where(name => name.Length > 0 && name.Trim() == name).Distinct()];
        using var directory = new TemporaryDirectory();
        var files = names.Select((name, i) => directory.Write($"name{i}.service", $"[Service]\nExecStart=/bin/true\n{directive}={value(name)}\n")).ToList();
        var result = Tool.Run("systemd-analyze", ["verify", "--man=no", "--recursive-errors=one", .. files]);

        for (int i = 0; i < names.Length; i++)
        {
            // A relaxed user name is accepted with a notice.
            bool refused = result.ErrorLines.Any(line => line.Contains($"/name{i}.service:3: ", StringComparison.Ordinal) && !line.Contains("Accepting user/group name", StringComparison.Ordinal));
            Assert.True(isValid(names[i]) != refused, $"{directive}={value(names[i])}");
        }
    }
}
