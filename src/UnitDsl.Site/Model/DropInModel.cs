namespace UnitDsl.Site.Model;

/// <summary>What makes a unit one that someone else ships and that is changed here.</summary>
/// <param name="File">The name of the file among the unit's drop-ins, <c>shop-nginx-tuning.conf</c>.</param>
public sealed record DropInModel(string File)
{
    /// <summary>The file, below the directory of the unit's files.</summary>
    public string PathFor(string unitName) => $"{unitName}.d/{File}";
}
