using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Systemd.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equal_exactly_when_the_items_are() => Prop.ForAll<int[], int[]>((left, right) =>
    {
        EquatableArray<int> a = left;
        EquatableArray<int> b = right;
        return a == b == left.SequenceEqual(right) && a.Equals(EquatableArray.Create([.. left])) && a.GetHashCode() == EquatableArray.Create([.. left]).GetHashCode();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_equals_an_empty_list()
    {
        Assert.Equal(EquatableArray<string>.Empty, default);
        Assert.Equal(EquatableArray<string>.Empty, EquatableArray.Create<string>());
        Assert.Equal(EquatableArray<string>.Empty.GetHashCode(), EquatableArray.Create<string>().GetHashCode());
        Assert.Empty(default(EquatableArray<string>));
        Assert.NotEqual(EquatableArray.Create("a"), EquatableArray.Create("a", "b"));
    }

    [Fact]
    public void Records_of_lists_are_equal_by_value() =>
        Assert.Equal(new Section("Unit", new Entry("A", "b")), new Section("Unit", new Entry("A", "b")));

    [Fact]
    public void Walking_gives_the_items_in_order()
    {
        EquatableArray<int> array = new[] { 3, 1, 2 };
        var seen = new List<int>();
        foreach (int item in array)
            seen.Add(item);
        Assert.Equal([3, 1, 2], seen);
        Assert.Equal([3, 1, 2], array);
        Assert.Equal(1, array[1]);
        Assert.Equal([4, 2], new[] { 4, 2 }.Where(n => n > 0).ToEquatableArray());
    }
}
