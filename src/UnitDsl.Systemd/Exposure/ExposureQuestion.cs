namespace UnitDsl.Systemd;

/// <summary>One line of <c>exposure.tsv</c>: what is asked of every unit.</summary>
internal sealed class ExposureQuestion
{
    private ExposureQuestion(string[] cell)
    {
        Field = cell[0];
        Name = cell[1];
        Weight = int.Parse(cell[2]);
        Range = int.Parse(cell[3]);
        NeedsDefaultDependencies = cell[4] == "early";
        Check = cell[5];
        Subject = cell[6];
        Better = CatalogueWords.Optional(cell[7])?.Split('|') ?? [];
        Good = cell[8];
        Bad = cell[9];
        Capabilities = Check == "capability" ? CapabilitySet.Of(Subject.Split(' ')) : default;
    }

    public static IReadOnlyList<ExposureQuestion> All { get; } = Read();

    public string Field { get; }

    public string Name { get; }

    public int Weight { get; }

    public int Range { get; }

    /// <summary>It does not count for units that start before everything else.</summary>
    public bool NeedsDefaultDependencies { get; }

    /// <summary>How the answer is found.</summary>
    public string Check { get; }

    /// <summary>What is asked about: a directive, a namespace, a group of system calls.</summary>
    public string Subject { get; }

    public CapabilitySet Capabilities { get; }

    /// <summary>Assignments that make the answer better.</summary>
    public string[] Better { get; }

    public string Good { get; }

    public string Bad { get; }

    private static ExposureQuestion[] Read()
    {
        var lines = CatalogueText.Exposure.Split('\n');
        var all = new ExposureQuestion[lines.Length];
        for (var i = 0; i < lines.Length; i++)
            all[i] = new ExposureQuestion(lines[i].Split('\t'));
        return all;
    }
}
