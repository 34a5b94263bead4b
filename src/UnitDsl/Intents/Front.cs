namespace UnitDsl;

/// <summary>What takes requests and passes them on: to the services of a site that have routes, and to the slot that is live.</summary>
public enum Front
{
    /// <summary>Nothing that is known here: a switch only changes which slot runs.</summary>
    None,

    /// <summary>nginx: an <c>upstream</c> of the unit's name, linked as <c>/etc/nginx/conf.d/unitdsl-NAME.conf</c>.</summary>
    Nginx,

    /// <summary>Caddy: a snippet of the unit's name that proxies to the slot, linked as <c>/etc/caddy/unitdsl/NAME.caddy</c>.</summary>
    Caddy,
}
