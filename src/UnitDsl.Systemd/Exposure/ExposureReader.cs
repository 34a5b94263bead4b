namespace UnitDsl.Systemd;

/// <summary>Takes the lines that count for a unit's exposure, in the order of reading.</summary>
internal static class ExposureReader
{
    private const int Release = ValueContext.OldestRelease;

    private static readonly HashSet<string> switches = Switches();

    public static ExposureSettings Read(UnitKind kind, string unitName, IEnumerable<Section> sections)
    {
        var settings = new ExposureSettings(kind, unitName);
        foreach (var section in sections)
        {
            foreach (var entry in section.Entries)
                Apply(settings, section.Name, entry.Name, entry.Value);
        }

        return settings;
    }

    /// <summary>Whether a directive can make a difference.</summary>
    public static bool Counts(string name) => IsList(name) || switches.Contains(name);

    /// <summary>What one line changes.</summary>
    public static void Apply(ExposureSettings settings, string section, string name, string written)
    {
        var isList = IsList(name);
        if ((!isList && !switches.Contains(name)) || DirectiveCatalogue.FindForKind(settings.Kind, name) is not { } directive || directive.SectionIn(settings.Kind) != section || directive.Since > Release)
            return;

        var context = new ValueContext(directive, settings.Kind, section, settings.UnitName, Release);
        if (isList)
            ApplyList(settings, context, new Piece(written).Trim());
        else if (ExposureValue.Read(context, written) is { } value)
            settings.Set(name, value);
    }

    private static bool IsList(string name) => name is "CapabilityBoundingSet" or "AmbientCapabilities" or "SystemCallFilter" or "SystemCallArchitectures" or "RestrictAddressFamilies" or "RestrictNamespaces"
        or "IPAddressAllow" or "IPAddressDeny" or "Delegate" or "DeviceAllow" or "SupplementaryGroups" or "IPIngressFilterPath" or "IPEgressFilterPath" or "MountImages"
        or "LoadCredential" or "LoadCredentialEncrypted" or "SetCredential" or "SetCredentialEncrypted";

    private static void ApplyList(ExposureSettings settings, ValueContext context, Piece value)
    {
        switch (context.Directive.Name)
        {
            case "CapabilityBoundingSet":
                var bounding = CapabilitySetGrammar.Parse(value, out var isInverted);
                settings.Bounding = CapabilitySetGrammar.Merge(settings.Bounding, CapabilitySet.All, bounding, isInverted);
                break;
            case "AmbientCapabilities":
                var ambient = CapabilitySetGrammar.Parse(value, out var isRemoval);
                settings.Ambient = CapabilitySetGrammar.Merge(settings.Ambient, default, ambient, isRemoval);
                break;
            case "SystemCallFilter":
                settings.SystemCalls.Apply(value, Release);
                break;
            case "SystemCallArchitectures":
                if (value.IsEmpty)
                    settings.Architectures.Clear();
                settings.Architectures.UnionWith(SystemCallArchitectureGrammar.Parse(value, Release));
                break;
            case "RestrictAddressFamilies":
                settings.Families.Apply(value, Release);
                break;
            case "RestrictNamespaces":
                settings.Namespaces.Apply(value, Release);
                break;
            case "IPAddressAllow":
                Collect(settings.AllowedAddresses, value);
                break;
            case "IPAddressDeny":
                Collect(settings.DeniedAddresses, value);
                break;
            case "Delegate":
                if (DelegateGrammar.Parse(value) is { } isDelegated)
                    settings.Set("Delegate", isDelegated ? "yes" : "no");
                break;
            case "LoadCredential" or "LoadCredentialEncrypted" or "SetCredential" or "SetCredentialEncrypted":
                ApplyCredential(settings, context, value);
                break;
            default:
                if (value.IsEmpty)
                    settings.Clear(context.Directive.Name);
                else if (ExposureValue.HasItem(context, value.Text))
                    settings.Fill(context.Directive.Name);
                break;
        }
    }

    private static void Collect(List<IpPrefix> prefixes, Piece value)
    {
        if (value.IsEmpty)
            prefixes.Clear();
        prefixes.AddRange(IpAddressPrefixGrammar.Parse(value));
    }

    // A credential that is set twice is what the last line says, encrypted or not; each pair of directives shares its list.
    private static void ApplyCredential(ExposureSettings settings, ValueContext context, Piece value)
    {
        var name = context.Directive.Name;
        var list = name.Substring(0, name.IndexOf('C')) + ":";
        if (value.IsEmpty)
        {
            foreach (var key in new List<string>(settings.Credentials.Keys))
            {
                if (key.StartsWith(list, StringComparison.Ordinal))
                    settings.Credentials.Remove(key);
            }
        }
        else if (ExposureValue.HasItem(context, value.Text))
        {
            settings.Credentials[list + value.Text.Split(':')[0]] = name.EndsWith("Encrypted", StringComparison.Ordinal);
        }
    }

    private static HashSet<string> Switches()
    {
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            "User", "DynamicUser", "ProtectHome", "ProtectSystem", "RootDirectory", "RootImage", "UMask", "KeyringMode", "ProtectProc", "ProcSubset", "NotifyAccess", "RemoveIPC", "DevicePolicy", "DefaultDependencies",
        };
        foreach (var question in ExposureQuestion.All)
        {
            if (question.Check == "bool")
                names.Add(question.Subject);
        }

        return names;
    }
}
