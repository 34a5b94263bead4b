using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// Slots as they are deployed: what all of them say stands in the template, what one says differently in its own drop-in. systemd reads the template first and then the drop-in, so
/// a directive goes as a whole to one side or the other, and so do those that write into each other's value: their lines keep their order.
/// </summary>
internal static class SlotSplit
{
    private static readonly string[][] entangled =
    [
        ["TimeoutSec", "TimeoutStartSec", "TimeoutStopSec"],
        ["StandardInput", "StandardInputText", "StandardInputData"],
        ["BindPaths", "BindReadOnlyPaths", "TemporaryFileSystem", "MountImages"],
        ["LoadCredential", "LoadCredentialEncrypted", "ImportCredential", "SetCredential", "SetCredentialEncrypted"],
        ["DynamicUser", "User", "Group"],
        ["Delegate", "DelegateSubgroup"],
    ];

    public static List<UnitModel> Split(IReadOnlyList<UnitModel> slots)
    {
        var own = Own(slots).ToEquatableArray();
        return slots.Select(slot => slot with { Slot = slot.Slot! with { Own = own } }).ToList();
    }

    /// <summary>The part of a slot that stands in its drop-in, or else the one that stands in the template.</summary>
    public static bool IsOwn(SlotModel slot, Setting setting) => slot.Own.Contains(Key(setting));

    public static bool IsOwn(SlotModel slot, EnvironmentVariable variable) => slot.Own.Contains("$" + variable.Name);

    private static SortedSet<string> Own(IReadOnlyList<UnitModel> slots)
    {
        var own = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in slots.SelectMany(static slot => slot.Settings).GroupBy(Key, StringComparer.Ordinal))
        {
            if (slots.Select(slot => TextOf(slot, group.Key)).Distinct(StringComparer.Ordinal).Count() > 1)
                own.Add(group.Key);
        }

        foreach (var group in slots.SelectMany(static slot => slot.Environment).GroupBy(static variable => variable.Name, StringComparer.Ordinal))
        {
            if (group.Count() < slots.Count || group.Select(static variable => variable.Value).Distinct(StringComparer.Ordinal).Count() > 1)
                own.Add("$" + group.Key);
        }

        foreach (var group in entangled)
        {
            var keys = slots[0].Settings.Where(setting => group.Contains(setting.Name)).Select(Key).ToList();
            if (keys.Exists(own.Contains))
                own.UnionWith(keys);
        }

        return own;
    }

    private static string TextOf(UnitModel slot, string key) => string.Join("\n", slot.Settings
        .Where(setting => Key(setting) == key)
        .SelectMany(static setting => setting.Assignments)
        .Select(static assignment => string.Join("\0", assignment.Words.Select(static word => word.TypeId is null ? word.Text : "\x1" + word.TypeId))));

    private static string Key(Setting setting) => setting.Section + "/" + setting.Name;
}
