namespace UnitDsl.Systemd;

/// <summary>What an address is one of.</summary>
internal enum SocketAddressFamily
{
    Unix,
    Internet,
    Virtual,
}
