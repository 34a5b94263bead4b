namespace UnitDsl.Cli.Output;

/// <summary>A path as somebody in this directory would name it.</summary>
internal static class ShownPath
{
    public static string Of(string path)
    {
        var here = Environment.CurrentDirectory;
        here = here.EndsWith('/') ? here : here + "/";
        return path.StartsWith(here, StringComparison.Ordinal) ? path[here.Length..] : path;
    }
}
