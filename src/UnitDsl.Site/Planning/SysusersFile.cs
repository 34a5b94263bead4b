using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>The users and groups that the site brings along, for systemd-sysusers.</summary>
internal sealed class SysusersFile : ISiteFiles
{
    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        var lines = Lines(site).ToList();
        if (lines.Count > 0)
            yield return AroundFile.Compose("root/etc/sysusers.d/", site.Name, lines);
    }

    // What a line names has to stand in a line above it.
    private static IEnumerable<string> Lines(SiteSummary site)
    {
        var groups = AroundFile.Intended<GroupIntention>(site).ToList();
        var users = AroundFile.Intended<UserIntention>(site).ToList();
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups.OrderBy(static group => group.Name, StringComparer.Ordinal))
        {
            if (made.Add(group.Name))
                yield return $"g {group.Name} {SysusersText.Field(group.Id)}";
        }

        foreach (var name in users.Select(static user => user.Group).Where(static name => name.Length > 0).OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (made.Add(name))
                yield return $"g {name} -";
        }

        foreach (var line in users.OrderBy(static user => user.Name, StringComparer.Ordinal).Select(Line).Distinct(StringComparer.Ordinal))
            yield return line;

        var members = users.SelectMany(static user => user.Groups.Select(group => (User: user.Name, Group: group)))
            .Concat(groups.SelectMany(static group => group.Members.Select(member => (User: member, Group: group.Name))))
            .Distinct()
            .OrderBy(static member => member.User, StringComparer.Ordinal)
            .ThenBy(static member => member.Group, StringComparer.Ordinal);
        foreach (var (user, group) in members)
            yield return $"m {user} {group}";
    }

    private static string Line(UserIntention user)
    {
        var id = user.Group.Length == 0 ? SysusersText.Field(user.Id) : SysusersText.Field(user.Id) + ":" + user.Group;
        var fields = new List<string> { "u", user.Name, id, SysusersText.Field(user.Description), SysusersText.Field(user.Home), SysusersText.Field(user.Shell) };
        while (fields[fields.Count - 1] == "-" && fields.Count > 3)
            fields.RemoveAt(fields.Count - 1);
        return string.Join(" ", fields);
    }
}
