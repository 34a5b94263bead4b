using UnitDsl;

[assembly: Site("denogenesis", Ports = "3000-3004", Stagger = "2s", Checklist = true)]

namespace DenoGenesis;

// A site is two lines. Stagger keeps their restarts apart, so that five sites don't all fall upon the database at one moment.

[Port(3000)]
public sealed record Domtech() : DenoSite("Tech solutions", "domingueztechsolutions.com");

[Port(3001)]
public sealed record Heavenlyroofing() : DenoSite("Roofing services", "heavenlyroofingok.com");

[Port(3002)]
public sealed record Okdevs() : DenoSite("Developer community", "okdevs.xyz");

[Port(3003), Criticality(CriticalityLevel.Critical)]
public sealed record Pedromdominguez() : DenoSite("Portfolio of Pedro M. Dominguez", "pedromdominguez.com", SiteKey: "pedromdominguez-com");

[Port(3004)]
public sealed record Efficientmovers() : DenoSite("Moving services", "efficientmoversllc.com");
