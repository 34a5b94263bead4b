using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace UnitDsl.Build;

/// <summary>A file that the compiler is given beside the sources, and which programs it is a part of.</summary>
internal sealed class ProgramFile(string path)
{
    public string Path => path;

    public SortedSet<string> Programs { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a project file: what it publishes.</summary>
    public string AssemblyName { get; set; } = "";

    public string Traits { get; set; } = "";

    public ITaskItem ToItem()
    {
        var item = new TaskItem(path);
        item.SetMetadata("Visible", "false");
        item.SetMetadata("UnitDslProgram", string.Join("|", Programs.Select(Escape)));
        item.SetMetadata("UnitDslAssemblyName", Escape(AssemblyName));
        item.SetMetadata("UnitDslTraits", Traits);
        return item;
    }

    /// <summary>
    /// These travel in an .editorconfig, where some characters begin a comment, and ours are told apart by a bar. Not in the usual way: MSBuild
    /// would take a percent sign for its own.
    /// </summary>
    public static string Escape(string text) => text.Replace("^", "^5E").Replace("#", "^23").Replace(";", "^3B").Replace("|", "^7C");
}
