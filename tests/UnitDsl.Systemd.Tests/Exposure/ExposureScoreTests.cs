using System.Diagnostics;
using System.Text.Json;

namespace UnitDsl.Systemd.Tests.Exposure;

public sealed class ExposureScoreTests
{
    [Fact]
    public void A_service_without_anything_is_as_exposed_as_can_be()
    {
        var score = Score();

        Assert.Equal("9.6", score.Total);
        Assert.Equal("UNSAFE", score.Rating);
        Assert.Equal(81, score.Rows.Count);
        Assert.Equal(ExposureSet.NotApplicable, Row(score, "SupplementaryGroups").Set);
        Assert.Equal("0.4", Row(score, "UserOrDynamicUser").Exposure);
    }

    [Fact]
    public void Later_lines_win_and_empty_ones_reset()
    {
        Assert.Equal(ExposureSet.Bad, Row(Score("PrivateTmp=yes", "PrivateTmp=no"), "PrivateTmp").Set);
        Assert.Equal(ExposureSet.Good, Row(Score("PrivateTmp=yes", "PrivateTmp=perhaps"), "PrivateTmp").Set);
        Assert.Equal(10, Row(Score("SystemCallFilter=@system-service", "SystemCallFilter="), "SystemCallFilter_swap").Badness);
        Assert.Equal(9, Row(Score("SystemCallFilter=@system-service", "SystemCallFilter=swapon"), "SystemCallFilter_swap").Badness);
        Assert.Equal(0, Row(Score("SystemCallFilter=@system-service swapon", "SystemCallFilter=~@swap"), "SystemCallFilter_swap").Badness);
    }

    [Fact]
    public void Drop_ins_are_more_sections()
    {
        Section[] sections = [new("Service", new Entry("ProtectHome", "yes")), new("Unit", new Entry("ProtectHome", "no")), new("Service", new Entry("ProtectHome", "tmpfs"))];

        Assert.Equal(1, Row(ExposureScore.Of(UnitKind.Service, "a.service", sections), "ProtectHome").Badness);
    }

    [Fact]
    public void Settings_bring_others_with_them()
    {
        var score = Score("DynamicUser=yes", "PrivateDevices=yes");

        Assert.Equal(ExposureSet.Good, Row(score, "ProtectSystem").Set);
        Assert.Equal(5, Row(score, "ProtectHome").Badness);
        Assert.Equal(ExposureSet.Good, Row(score, "CapabilityBoundingSet_CAP_MKNOD").Set);
        Assert.Equal(0, Row(score, "DeviceAllow").Badness);
    }

    [Fact]
    public void The_best_lines_come_first_one_of_each_directive()
    {
        var improvements = Score("User=app").Improvements();

        Assert.Equal(["CapabilityBoundingSet", "SystemCallFilter"], improvements.Take(2).Select(static line => line.Directive));
        Assert.Equal(improvements.Count, improvements.Select(static line => line.Directive).Distinct().Count());
        Assert.Equal(improvements.Select(static line => line.Tenths).OrderDescending(), improvements.Select(static line => line.Tenths));
        Assert.DoesNotContain(improvements, static line => line.Tenths <= 0);
    }

    [Fact]
    public void A_target_has_few_lines_that_could_help() => Assert.Empty(ExposureScore.Of(UnitKind.Target, "a.target", []).Improvements());

    [Fact]
    public void The_report_reads_like_the_real_one()
    {
        var text = ExposureReport.ToText(Score("User=app", "PrivateTmp=yes"));

        Assert.StartsWith("  NAME ", text, StringComparison.Ordinal);
        Assert.Contains("\n✗ PrivateNetwork= ", text, StringComparison.Ordinal);
        Assert.Contains("\n✓ PrivateTmp= ", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n→ Overall exposure level for a.service: 9.0 UNSAFE :-{\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_are_json()
    {
        using var json = JsonDocument.Parse(ExposureReport.ToJson(Score()));

        var user = json.RootElement[0];
        Assert.Equal(81, json.RootElement.GetArrayLength());
        Assert.Equal("UserOrDynamicUser", user.GetProperty("json_field").GetString());
        Assert.False(user.GetProperty("set").GetBoolean());
        Assert.Equal(2000, user.GetProperty("weight").GetInt32());
        Assert.Equal("0.4", user.GetProperty("exposure").GetString());
    }

    [Fact]
    public void A_thousand_units_take_no_time()
    {
        string[] lines =
        [
            "User=app", "SystemCallFilter=@system-service", "SystemCallFilter=~@privileged @resources", "RestrictAddressFamilies=AF_UNIX AF_INET", "CapabilityBoundingSet=CAP_NET_BIND_SERVICE", "IPAddressDeny=any", "PrivateTmp=yes",
            "ProtectSystem=strict", "RestrictNamespaces=~user", "UMask=0077", "ExecStart=/bin/true", "Environment=A=b",
        ];
        Score(lines);

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++)
            Score(lines);

        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("CapabilityBoundingSet")]
    [InlineData("SystemCallFilter")]
    [InlineData("IPAddressDeny")]
    [InlineData("DeviceAllow")]
    [InlineData("UMask")]
    [InlineData("RootDirectory")]
    [InlineData("Delegate")]
    [InlineData("User")]
    public void Hostile_values_are_only_values(string directive)
    {
        foreach (var value in new[] { new string('~', 20_000), new string('/', 20_000), new string('"', 9_999), "%", "\\", "\u0000", "\ud800", ":", "=", new string('7', 20_000), string.Concat(Enumerable.Repeat("@ ", 10_000)) })
            Assert.NotNull(Score($"{directive}={value}").Rating);
    }

    private static ExposureScore Score(params string[] lines) =>
        ExposureScore.Of(UnitKind.Service, "a.service", [new Section("Service", [.. lines.Select(static line => new Entry(line[..line.IndexOf('=')], line[(line.IndexOf('=') + 1)..]))])]);

    private static ExposureRow Row(ExposureScore score, string field) => score.Rows.Single(row => row.Field == field);
}
