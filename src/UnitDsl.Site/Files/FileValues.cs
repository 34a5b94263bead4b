using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>The values of a file, each one as it stands: also those that a later line overrides are read, and complained of, by systemd.</summary>
internal static class FileValues
{
    public static IEnumerable<Finding> Check(LoadedFile loaded, string unitName, UnitKind kind, int release)
    {
        for (var i = 0; i < loaded.File.ReadParts; i++)
        {
            if (loaded.File.Parts[i] is not AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line || line.IsPrivate
                || DirectiveCatalogue.Find(section.Name, line.Name) is not { } directive || !directive.WorksIn(release))
            {
                continue;
            }

            var context = new ValueContext(directive, kind, section.Name, UnitNames.Instance(unitName), release);
            foreach (var problem in ValueReader.Read(context, line.Value).Problems)
                yield return ValueRule.Found(directive.Name, problem, line.Value, FileOrigins.OfValue(loaded.Path, line).At(problem.Offset, problem.Length));
        }
    }
}
