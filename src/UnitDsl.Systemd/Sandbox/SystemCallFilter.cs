namespace UnitDsl.Systemd;

/// <summary>The system calls that a unit may use, as its lines add up.</summary>
internal sealed class SystemCallFilter
{
    private BitSet? calls;

    /// <summary>Whether there is a filter at all.</summary>
    public bool IsSet => calls is not null;

    /// <summary>Whether it names what is allowed, and not what is forbidden.</summary>
    public bool IsAllowList { get; private set; }

    public SystemCallFilter Copy()
    {
        var copy = new SystemCallFilter { IsAllowList = IsAllowList };
        if (calls is not null)
        {
            copy.calls = SystemCalls.None();
            copy.calls.Add(calls);
        }

        return copy;
    }

    public void Apply(Piece value, int release)
    {
        if (value.IsEmpty)
        {
            (calls, IsAllowList) = (null, false);
            return;
        }

        var items = SystemCallFilterGrammar.Parse(value, release, takesErrors: true, out var isInverted);
        if (calls is null)
        {
            calls = SystemCalls.None();
            IsAllowList = !isInverted;

            // Without these no program would even start.
            if (IsAllowList)
                calls.Add(SystemCalls.Find("@default"));
        }

        foreach (var (name, _) in items)
        {
            if (isInverted != IsAllowList)
                calls.Add(SystemCalls.Find(name));
            else
                calls.Remove(SystemCalls.Find(name));
        }
    }

    /// <summary>Whether any call of the group may be used on x86-64.</summary>
    public bool AllowsAny(string group)
    {
        if (calls is null)
            return true;
        var native = SystemCalls.Find(group).And(SystemCalls.Native);
        return IsAllowList ? calls.HasAny(native) : !calls.HasAll(native);
    }
}
