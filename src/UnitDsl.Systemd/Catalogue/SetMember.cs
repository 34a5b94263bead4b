namespace UnitDsl.Systemd;

/// <summary>A name that means something in lists: a capability, a group of system calls.</summary>
/// <param name="Set">What it is one of.</param>
/// <param name="Word">The name.</param>
/// <param name="Since">The first release that has it.</param>
/// <param name="Until">The last one; null while it is there.</param>
/// <param name="Meaning">What it stands for, in one text; empty for itself.</param>
public sealed record SetMember(string Set, string Word, int Since, int? Until, string Meaning)
{
    public bool IsIn(int release) => release >= Since && !(Until < release);

    /// <summary>The names it stands for.</summary>
    public string[] Names() => Meaning.Length == 0 ? [] : Meaning.Split(' ');
}
