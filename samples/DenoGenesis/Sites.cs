using UnitDsl;

[assembly: Site("denogenesis", Ports = "3000-3004")]

namespace DenoGenesis;

// A site is two lines. The delays differ, so that five sites don't all come back at one moment.

[Port(3000), RestartSec(10)]
public sealed record Domtech() : DenoSite("Tech solutions", "domingueztechsolutions.com");

[Port(3001), RestartSec(15)]
public sealed record Heavenlyroofing() : DenoSite("Roofing services", "heavenlyroofingok.com");

[Port(3002), RestartSec(12)]
public sealed record Okdevs() : DenoSite("Developer community", "okdevs.xyz");

[Port(3003), RestartSec(10)]
public sealed record Pedromdominguez() : DenoSite("Portfolio of Pedro M. Dominguez", "pedromdominguez.com", SiteKey: "pedromdominguez-com");

[Port(3004), RestartSec(18)]
public sealed record Efficientmovers() : DenoSite("Moving services", "efficientmoversllc.com");
