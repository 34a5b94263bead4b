namespace UnitDsl;

/// <summary>A line of tmpfiles.d as it stands, for what <see cref="DirectoryAttribute"/> does not say: links, files, modes of what is there, what is removed.</summary>
/// <param name="line">The line, such as <c>"L+ /srv/shop/current - - - - /srv/shop/releases/7"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class TmpfilesAttribute(string line) : IntentAttribute
{
    /// <summary>The line.</summary>
    public string Line { get; } = line;
}
