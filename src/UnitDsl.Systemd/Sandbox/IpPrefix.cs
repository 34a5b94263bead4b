namespace UnitDsl.Systemd;

/// <summary>An address, or a network with the length of its prefix.</summary>
internal readonly struct IpPrefix
{
    private const int BitsInByte = 8;

    private readonly byte[] address;

    private IpPrefix(byte[] address, int length)
    {
        this.address = address;
        Length = length;
    }

    public int Length { get; }

    public bool IsVersion4 => address.Length == IpAddress.LengthOfVersion4;

    /// <summary>Every address of its version.</summary>
    public bool IsAny => Length == 0;

    /// <summary>Nothing but this machine itself.</summary>
    public bool IsLocalhost
    {
        get
        {
            if (IsVersion4)
                return address[0] == 127;
            for (var i = 0; i < address.Length - 1; i++)
            {
                if (address[i] != 0)
                    return false;
            }

            return address[address.Length - 1] == 1;
        }
    }

    public static bool TryParse(string text, out IpPrefix prefix)
    {
        prefix = default;
        var slash = text.IndexOf('/');
        if (!IpAddress.TryParse(slash < 0 ? text : text.Substring(0, slash), out var address))
            return false;
        var most = address.Length * BitsInByte;
        var length = most;
        if (slash >= 0 && (!WholeNumber.TryParseInt(text.Substring(slash + 1), out length) || length < 0 || length > most))
            return false;

        // What lies beyond the prefix does not count.
        for (var bit = length; bit < most; bit++)
            address[bit / BitsInByte] &= (byte)~(0x80 >> (bit % BitsInByte));
        prefix = new IpPrefix(address, length);
        return true;
    }
}
