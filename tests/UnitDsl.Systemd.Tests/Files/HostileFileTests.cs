using System.Text;

namespace UnitDsl.Systemd.Tests;

/// <summary>Files that were made to hurt cost no more than their size.</summary>
public sealed class HostileFileTests
{
    private static readonly Dictionary<string, Func<int, byte[]>> makers = new()
    {
        ["one line"] = static n => Text(new string('x', n * 100)),
        ["one value"] = static n => Text("[Unit]\nDescription=" + new string('é', n * 20)),
        ["continuations"] = static n => Text("[Unit]\nDescription=" + Times(n, "a\\\n")),
        ["empty continuations"] = static n => Text("[Unit]\nDescription=" + Times(n, "\\\n")),
        ["comments in a continuation"] = static n => Text("[Unit]\nDescription=\\\n" + Times(n, "# c\n")),
        ["headers"] = static n => Text(Times(n * 10, "[Unit]\n")),
        ["unknown headers"] = static n => Text(Times(n, "[Nope]\n")),
        ["assignments"] = static n => Text("[Service]\n" + Times(n, "ExecStart=/bin/true\n")),
        ["resets"] = static n => Text("[Unit]\n" + Times(n, "ConditionPathExists=/a\nConditionUser=\n")),
        ["overridden values"] = static n => Text("[Service]\n" + Times(n, "Nice=1\n")),
        ["words"] = static n => Text("[Unit]\nAfter=" + Times(n, "a.service ")),
        ["variables"] = static n => Text("[Service]\n" + string.Concat(Enumerable.Range(0, n).Select(static i => $"Environment=V{i}=1\n"))),
        ["unknown names"] = static n => Text("[Unit]\n" + string.Concat(Enumerable.Range(0, n).Select(static i => $"Conditoin{i}=1\n"))),
        ["long unknown name"] = static n => Text("[Unit]\n" + new string('x', n * 10) + "=1\n"),
        ["sections of others"] = static n => Text(string.Concat(Enumerable.Range(0, n).Select(static i => $"[X-{i}]\na=b\n"))),
        ["NULs"] = static n => new byte[n * 10],
        ["backslashes"] = static n => Text(new string('\\', n * 10)),
        ["byte order marks"] = static n => Text(new string('\ufeff', n * 10)),
        ["bytes that are no text"] = static n => [.. "[Unit]\nDescription="u8, .. Enumerable.Repeat((byte)0xFF, n * 10)],
        ["lines that are no text"] = static n => [.. Enumerable.Repeat(new byte[] { 0xE2, 0x82, (byte)'\n' }, n).SelectMany(static bytes => bytes)],
        ["noise"] = static n => Noise(n * 10),
    };

    public static TheoryData<string> Names => [.. makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_costs_twice_the_memory(string name)
    {
        const int size = 12_000;
        Use(makers[name](50));
        long once = Cost(makers[name](size));
        long twice = Cost(makers[name](2 * size));

        Assert.True(twice < (once * 2.6) + 100_000, $"{once} bytes for one, {twice} for two");
    }

    [Fact]
    public void Sizes_that_nobody_writes_are_read()
    {
        Assert.True(UnitFile.Parse(Text("[Unit]\nDescription=" + new string('x', 10_000_000))).IsRefused);
        Assert.Equal(1_000_000, UnitFile.Parse(Text(Times(1_000_000, "[Unit]\n"))).Parts.Count);
        Assert.Equal(200_000 + "a".Length, UnitFile.Parse(Text("[Unit]\nDescription=" + Times(100_000, "a\\\n") + "b")).Assignments[0].Value.Length);
    }

    [Fact]
    public void A_hundred_thousand_questions_about_one_line_are_not_a_hundred_thousand_walks()
    {
        var value = UnitFile.Parse("[Unit]\nDescription=" + Times(100_000, "é 😀")).Assignments[0].ValueText;
        int columns = 0;
        for (int i = 0; i < value.Text.Length; i++)
            columns = Math.Max(columns, value.PositionOf(i).Column);
        Assert.Equal("Description=".Length + value.Text.Length - 1, columns);
    }

    [Fact]
    public void An_ordinary_unit_costs_little()
    {
        byte[] bytes = Text("[Unit]\nDescription=A\nAfter=network.target b.service\n\n[Service]\nType=notify\nExecStart=/usr/bin/a --b \\\n    --c\nRestart=on-failure\nUser=a\nPrivateTmp=yes\n\n[Install]\nWantedBy=multi-user.target\n");
        Assert.Empty(UnitFile.Parse(bytes).ProblemsOn(UnitKind.Service));
        Use(bytes);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(UnitFile.Parse(bytes).ProblemsOn(UnitKind.Service));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 10_000);
    }

    private static long Cost(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Use(bytes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Use(byte[] bytes)
    {
        var file = UnitFile.Parse(bytes);
        Assert.Equal(bytes.Length, file.ToBytes().Length);
        Assert.NotNull(file.Problems);
        Assert.NotNull(UnitMeaning.Of(file, UnitKind.Service).Text);
        Assert.NotNull(UnitPrinter.Print(file, UnitKind.Service));
    }

    private static string Times(int count, string text) => new StringBuilder().Insert(0, text, count).ToString();

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Noise(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
