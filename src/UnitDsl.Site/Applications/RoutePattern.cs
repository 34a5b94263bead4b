namespace UnitDsl.Site.Applications;

/// <summary>Whether a route of a program answers a path: segments, parameters, and the rest.</summary>
internal static class RoutePattern
{
    public static bool Answers(Endpoint endpoint, string path)
    {
        var asked = Segments(path);
        var route = Segments(endpoint.Pattern);
        if (!endpoint.IsSuffix)
            return Answers(route, 0, asked, 0, endpoint.IsPrefix);

        for (var from = 0; from <= asked.Length; from++)
        {
            if (Answers(route, 0, asked, from, endpoint.IsPrefix))
                return true;
        }

        return false;
    }

    private static bool Answers(string[] route, int at, string[] asked, int from, bool isPrefix)
    {
        for (; at < route.Length; at++, from++)
        {
            var segment = route[at];
            if (segment.StartsWith("{*", StringComparison.Ordinal))
                return true;
            if (from == asked.Length)
                return IsOptional(segment);
            if (segment.IndexOf('{') < 0 && !string.Equals(segment, asked[from], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return isPrefix || from == asked.Length;
    }

    private static bool IsOptional(string segment) => segment.EndsWith("?}", StringComparison.Ordinal) || (segment.StartsWith("{", StringComparison.Ordinal) && segment.IndexOf('=') > 0);

    private static string[] Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
