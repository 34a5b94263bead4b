namespace UnitDsl.Systemd;

/// <summary>The errors that system calls return.</summary>
public static class ErrorNumbers
{
    /// <summary>The highest that the kernel can return.</summary>
    public const int Highest = 4095;

    // In the order of their numbers, from 1.
    private static readonly string[] names = ("EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR "
        + "EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP - "
        + "ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT - EBFONT ENOSTR ENODATA "
        + "ETIME ENOSR ENONET ENOPKG EREMOTE ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD EREMCHG ELIBACC "
        + "ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT "
        + "ESOCKTNOSUPPORT EOPNOTSUPP EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS "
        + "EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL "
        + "EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL "
        + "EHWPOISON").Split(' ');

    private static readonly Dictionary<string, int> byName = Read();

    /// <summary>The number, of a name in any case or of a number, nothing included; null where it is none.</summary>
    public static int? Parse(string text)
    {
        if (byName.TryGetValue(text, out var known))
            return known;
        return WholeNumber.TryParseInt(text, out var number) && number is >= 0 and <= Highest ? number : null;
    }

    /// <summary>The name, or the number where it has none.</summary>
    public static string Format(int number) => number > 0 && number <= names.Length && names[number - 1] != "-" ? names[number - 1] : number.ToString();

    /// <summary>The name that was probably meant, or null.</summary>
    public static string? Suggest(string text)
    {
        if (byName.ContainsKey("E" + text))
            return "E" + text.ToUpperInvariant();
        return Spelling.Closest(text, byName.Keys);
    }

    private static Dictionary<string, int> Read()
    {
        var all = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["EWOULDBLOCK"] = 11, ["EDEADLOCK"] = 35, ["ENOTSUP"] = 95 };
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] != "-")
                all.Add(names[i], i + 1);
        }

        return all;
    }
}
