namespace UnitDsl;

/// <summary>
/// Lines that are put into a unit that someone else ships: the attributes of the record become a file in the unit's own directory of drop-ins, such as
/// <c>/etc/systemd/system/nginx.service.d/shop-nginx-tuning.conf</c>. They win over what the unit says, and an empty value takes back what it says, as in <c>[ExecStart("")]</c>.
/// </summary>
/// <param name="UnitName">The unit's full name, such as <c>nginx.service</c>.</param>
/// <param name="Order">
/// A number from 1 to 99 in front of the file's name. systemd reads all drop-ins of a unit in the order of their names, and the last word wins. Without one the name begins with that of the site.
/// </param>
/// <example>
/// <code>
/// [LimitNOFILE(65536), Restart(Restart.OnFailure)]
/// public sealed record NginxTuning() : DropIn("nginx.service");
/// </code>
/// </example>
public abstract record DropIn(string UnitName, int Order = 0) : Unit;
