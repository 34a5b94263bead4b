using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>Names of users and groups.</summary>
public static class UserName
{
    /// <summary>UT_NAMESIZE - 1: what fits in a login record.</summary>
    private const int LongestStrict = 31;

    public static bool IsValid(string name) => Classify(name) != UserNameForm.Invalid;

    public static UserNameForm Classify(string name)
    {
        if (IsId(name))
            return UserNameForm.Numeric;
        if (IsStrict(name))
            return UserNameForm.Strict;
        return IsRelaxed(name) ? UserNameForm.Relaxed : UserNameForm.Invalid;
    }

    // 65535 and 4294967295 are the 16 and 32 bit forms of "no id".
    private static bool IsId(string name) =>
        AreDigits(name, 0) && (name == "0" || name[0] != '0')
        && uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out uint id) && id is not (0xFFFF or 0xFFFFFFFF);

    private static bool IsStrict(string name) =>
        name.Length is > 0 and <= LongestStrict
        && (IsLetter(name[0]) || name[0] == '_')
        && name.All(c => IsLetter(c) || c is >= '0' and <= '9' or '_' or '-');

    private static bool IsRelaxed(string name) =>
        name.Length > 0 && Utf8Text.IsReadable(name, out _)
        && !name.Any(c => c is < ' ' or '\x7f' or ':' or '/')
        && !AreDigits(name, 0) && !(name[0] == '-' && (name.Length == 1 || AreDigits(name, 1)))
        && !Utf8Text.IsBlank(name[0]) && !Utf8Text.IsBlank(name[name.Length - 1])
        && name is not ("." or "..");

    private static bool AreDigits(string name, int start)
    {
        for (int i = start; i < name.Length; i++)
        {
            if (name[i] is < '0' or > '9')
                return false;
        }
        return name.Length > start;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
