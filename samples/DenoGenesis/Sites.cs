using UnitDsl;

[assembly: Site("denogenesis", Ports = "3000-3004")]

namespace DenoGenesis;

[Name("domtech"), Port(3000), RestartSec(10)]
public sealed record DomTech() : DenoSite("Tech solutions", "domingueztechsolutions.com", "domtech", "domingueztechsolutions-com");

[Name("heavenlyroofing"), Port(3001), RestartSec(15)]
public sealed record HeavenlyRoofing() : DenoSite("Roofing business site", "heavenlyroofingok.com", "heavenlyroofing", "heavenlyroofingok-com");

[Name("okdevs"), Port(3002), RestartSec(12)]
public sealed record OkDevs() : DenoSite("Developer community", "okdevs.xyz", "okdevs", "okdevs-xyz");

[Name("pedromdominguez"), Port(3003), RestartSec(10)]
public sealed record PedroMDominguez() : DenoSite("Portfolio of Pedro M. Dominguez", "pedromdominguez.com", "pedromdominguez-com", "pedromdominguez-com");

[Name("efficientmovers"), Port(3004), RestartSec(18)]
public sealed record EfficientMovers() : DenoSite("Moving services", "efficientmoversllc.com", "efficientmovers", "efficientmoversllc-com");
