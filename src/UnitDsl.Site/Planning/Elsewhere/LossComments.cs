using System.Text;

namespace UnitDsl.Site.Planning.Elsewhere;

/// <summary>What is lost, as lines of a comment: those without a reason in one list, each other one with its own.</summary>
internal static class LossComments
{
    private const int Width = 110;
    private const string Opening = "Not here:";

    public static IEnumerable<string> Of(IEnumerable<Loss> losses)
    {
        var told = losses.ToList();
        foreach (var loss in told.Where(static loss => loss.Why.Length > 0).Select(static loss => $"{Opening} {loss.What} ({loss.Why})").Distinct(StringComparer.Ordinal))
            yield return OneLine(loss);
        var plain = told.Where(static loss => loss.Why.Length == 0).Select(static loss => loss.What).Distinct(StringComparer.Ordinal).ToList();
        if (plain.Count == 0)
            yield break;

        var line = new StringBuilder(Opening);
        foreach (var what in plain)
        {
            if (line.Length + what.Length > Width)
            {
                yield return OneLine(line.ToString());
                line.Clear().Append(' ', Opening.Length);
            }

            line.Append(' ').Append(what);
        }

        yield return OneLine(line.ToString());
    }

    private static string OneLine(string text) => new([.. text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' or InstanceMark.Character ? ' ' : c)]);
}
