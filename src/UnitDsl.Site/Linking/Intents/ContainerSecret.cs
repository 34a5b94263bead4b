using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Secret]</c> on a container: one that Podman keeps, as a file that only the container has, or as a variable for programs that read no file.</summary>
internal static class ContainerSecret
{
    public const string Mode = "podman-secret";

    private const string Directory = "/run/secrets/";

    public static void Apply(UnitDraft draft, Intent intent, Filled name, string mode, Filled? path)
    {
        if (draft.Kind == UnitKind.Build)
            ApplyBuild(draft, intent, name, path);
        else if (path is { } given)
            draft.Report(LanguageRules.InvalidIntent, "Podman keeps the secret of a container itself: leave Path out, and put it there with podman secret create", given.Origin);
        else if (mode == "EncryptedCredential")
            draft.Report(LanguageRules.InvalidIntent, "An encrypted credential is systemd's, and does not reach into a container: leave As out, and Podman hands the secret over", name.Origin);
        else if (mode == "EnvironmentFile")
            Set(draft, intent, name, $"{name.Text},type=env,target={name.Text}");
        else
            Mount(draft, intent, name);
    }

    private static void Mount(UnitDraft draft, Intent intent, Filled name)
    {
        Set(draft, intent, name, name.Text);
        var variable = intent.Attribute.Use.Property("Variable") is null ? SecretIntent.Variable(name.Text) : intent.Property("Variable")?.Text ?? "";
        if (variable.Length == 0)
            return;
        if (!EnvironmentName.IsValid(variable, out var why))
            draft.Report(LanguageRules.InvalidIntent, $"'{variable}' is no name of an environment variable: {why}", intent.Attribute.OfProperty("Variable"));
        else
            draft.SetDefaultVariable(new EnvironmentVariable(variable, Directory + name.Text, name.Origin, name.Origin));
    }

    private static void ApplyBuild(UnitDraft draft, Intent intent, Filled name, Filled? path)
    {
        if (path is not { } file || !file.Text.StartsWith("/", StringComparison.Ordinal))
            draft.Report(LanguageRules.InvalidIntent, $"A build reads its secret from a file: [Secret(\"{name.Text}\", Path = \"/etc/credstore/{name.Text}\")]", path?.Origin ?? name.Origin);
        else
            Write(draft, intent, name, $"id={name.Text},src={file.Text}", new SecretModel(name.Text, "file", file.Text, name.Origin));
    }

    private static void Set(UnitDraft draft, Intent intent, Filled name, string text) => Write(draft, intent, name, text, new SecretModel(name.Text, Mode, name.Text, name.Origin));

    private static void Write(UnitDraft draft, Intent intent, Filled name, string text, SecretModel secret)
    {
        if (!Quoting.TryPlainValue(text, out _, out var why) || text.IndexOfAny([' ', '"', '\'']) >= 0)
        {
            draft.Report(LanguageRules.InvalidIntent, $"Secret= cannot hold this: {why ?? "a blank or a quotation mark"}", name.Origin);
            return;
        }

        var section = draft.Kind.OwnSection()!;
        draft.Set(DirectiveCatalogue.Find(section, "Secret")!, section, [new Word(text, null, name.Origin)]);
        draft.Secrets.Add(secret);
    }
}
