using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>That one unit starts before another.</summary>
/// <param name="First">What starts first.</param>
/// <param name="Second">What waits for it.</param>
/// <param name="Because">Why, as a message says it.</param>
/// <param name="Link">Where that was written, or what it follows from; null for what systemd adds by itself.</param>
/// <param name="IsSaid">Somebody wrote that very order.</param>
internal sealed record OrderStep(string First, string Second, string Because, SiteLink? Link, bool IsSaid)
{
    public string Text => $"{Second} waits for {First} ({Because})";
}
