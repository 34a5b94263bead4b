using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Secret]</c>: the name and the file of a secret, never its value.</summary>
internal static class SecretIntent
{
    /// <summary>A secret said again replaces the earlier one of its name, with all that came of it.</summary>
    public static void Apply(UnitDraft draft, IEnumerable<AppliedAttribute> attributes, string unitStem)
    {
        var secrets = new List<(Filled Name, AppliedAttribute Attribute)>();
        foreach (var attribute in attributes)
        {
            if (new Intent(draft, attribute).Argument(0) is not { } name)
                continue;

            secrets.RemoveAll(earlier => earlier.Name.Text == name.Text);
            secrets.Add((name, attribute));
        }

        foreach (var (name, attribute) in secrets)
            Apply(draft, attribute, name, unitStem);
    }

    private static void Apply(UnitDraft draft, AppliedAttribute attribute, Filled name, string unitStem)
    {
        var intent = new Intent(draft, attribute);
        var mode = intent.Member("As", "Credential");
        if (!(mode == "EnvironmentFile" ? EnvironmentName.IsValid(name.Text, out var why) : CredentialName.IsValid(name.Text, out why)))
        {
            draft.Report(LanguageRules.InvalidIntent, $"'{name.Text}' cannot name a secret: {why}", name.Origin);
            return;
        }

        var path = intent.Property("Path");
        if (draft.Kind is UnitKind.Container or UnitKind.Build)
        {
            ContainerSecret.Apply(draft, intent, name, mode, path);
            return;
        }

        if (path is { } given && !given.Text.StartsWith("/", StringComparison.Ordinal))
        {
            draft.Report(LanguageRules.InvalidIntent, "The path of a secret is absolute", given.Origin);
            return;
        }

        switch (mode)
        {
            case "EnvironmentFile":
                AddFile(draft, attribute, name, path?.Text ?? $"/etc/credstore/{unitStem}.env");
                break;
            case "EncryptedCredential":
                AddCredential(draft, intent, "LoadCredentialEncrypted", name, path?.Text ?? $"/etc/credstore.encrypted/{unitStem}.{name.Text}");
                break;
            default:
                AddCredential(draft, intent, "LoadCredential", name, path?.Text ?? $"/etc/credstore/{unitStem}.{name.Text}");
                break;
        }
    }

    private static void AddFile(UnitDraft draft, AppliedAttribute attribute, Filled name, string path)
    {
        if (!TrySet(draft, attribute, "EnvironmentFile", path, name.Origin))
            return;

        draft.Secrets.Add(new SecretModel(name.Text, "environment-file", path, name.Origin));
    }

    private static void AddCredential(UnitDraft draft, Intent intent, string directive, Filled name, string path)
    {
        var isEncrypted = directive == "LoadCredentialEncrypted";
        if (!TrySet(draft, intent.Attribute, directive, $"{name.Text}:{Specifiers.Escape(path)}", name.Origin))
            return;

        draft.Secrets.Add(new SecretModel(name.Text, isEncrypted ? "encrypted-credential" : "credential", path, name.Origin));
        var variable = intent.Property("Variable")?.Text ?? Variable(name.Text);
        if (variable.Length == 0)
            return;

        if (!EnvironmentName.IsValid(variable, out var why))
            draft.Report(LanguageRules.InvalidIntent, $"'{variable}' is no name of an environment variable: {why}", intent.Attribute.OfProperty("Variable"));
        else
            draft.SetDefaultVariable(new EnvironmentVariable(variable, $"%d/{Specifiers.Escape(name.Text)}", name.Origin, name.Origin));
    }

    internal static string Variable(string secret)
    {
        var variable = new string(secret.Select(static c => char.IsLetterOrDigit(c) && c < 128 ? char.ToUpperInvariant(c) : '_').ToArray());
        return (variable.Length > 0 && char.IsDigit(variable[0]) ? "_" : "") + variable + "_FILE";
    }

    private static bool TrySet(UnitDraft draft, AppliedAttribute attribute, string name, string value, Origin origin)
    {
        if (DirectiveCatalogue.FindForKind(draft.Kind, name) is not { } directive)
        {
            if (!attribute.IsAssemblyWide)
                draft.Report(LanguageRules.WrongKind, $"A .{KindRecords.Word(draft.Kind)} unit runs no program, so it can have no secret", attribute.Whole);
            return false;
        }

        if (!Quoting.TryPlainValue(value, out _, out var why))
        {
            draft.Report(LanguageRules.InvalidIntent, $"{name}= cannot hold this text: {why}", origin);
            return false;
        }

        var section = directive.SectionIn(draft.Kind)!;
        if (!draft.HasAssignment(section, name, value))
            draft.Set(directive, section, [new Word(value, null, origin)]);
        return true;
    }
}
