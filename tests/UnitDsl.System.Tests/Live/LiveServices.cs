using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Live;

/// <summary>Starts a site's services for real; what they print is the answer.</summary>
internal static class LiveServices
{
    /// <param name="directory">Where the services may leave something; <c>OUT</c> in the source stands for it.</param>
    /// <param name="source">Records that derive from <c>Once</c>.</param>
    public static CompiledSite Run(TemporaryDirectory directory, string source)
    {
        LiveSystemd.SkipUnlessAvailable();
        var site = new CompiledSite($$"""
            using UnitDsl;
            [Type(ServiceType.Oneshot), WantedBy(""), StandardOutput("file:{{directory.Path}}/{Unit}.out"), StandardError("file:{{directory.Path}}/{Unit}.err")]
            public abstract record Once : Service;

            """ + source.Replace("OUT", directory.Path, StringComparison.Ordinal));
        Nothing.In(site.Refusals);
        site.WriteUnits(directory);
        LiveSystemd.RunAll(directory.Path);
        return site;
    }

    public static string Output(TemporaryDirectory directory, string unit)
    {
        var errors = Path.Combine(directory.Path, unit + ".err");
        var output = Path.Combine(directory.Path, unit + ".out");
        Assert.True(File.Exists(output), $"{unit} never started.");
        var text = File.ReadAllText(output);
        return text.Length > 0 ? text : "nothing, but " + File.ReadAllText(errors);
    }
}
