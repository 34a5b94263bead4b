using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>A rule about the lines of a unit file as they stand, also those that count no more.</summary>
public interface IFileRule
{
    /// <summary>What it may report.</summary>
    IReadOnlyList<RuleDescriptor> Descriptors { get; }

    /// <param name="file">The file.</param>
    /// <param name="unitName">The unit that it belongs to.</param>
    /// <param name="kind">The unit's kind.</param>
    /// <param name="release">The release of systemd that is to read it.</param>
    IEnumerable<Finding> Check(LoadedFile file, string unitName, UnitKind kind, int release);
}
