using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Supervisord;

/// <summary>A line of a section.</summary>
public sealed record SupervisordLine(string Key, string Value);

/// <summary>A unit's program as supervisord is told of it.</summary>
/// <param name="File">The configuration that it is in, without <c>.conf</c>.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Lines">What is said of it, the same for each name but for the instance's.</param>
/// <param name="ChangesUser">It runs as another user than supervisord, which has to be root for that.</param>
/// <param name="Losses">What supervisord has no word for.</param>
public sealed record SupervisedProgram(string File, string Name, EquatableArray<SupervisordLine> Lines, bool ChangesUser, EquatableArray<Loss> Losses)
{
    /// <summary>The number that it has among programs that differ in nothing else; null where it has none. Its lines say <c>%(process_num)d</c> for it.</summary>
    public int? Number { get; init; }
}
