using UnitDsl.Site.Declarations;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Instances;

/// <summary>The names that an attribute gives to instances of a template, be they slots or all of them at once.</summary>
internal static class InstanceNames
{
    private const int Longest = 64;

    /// <summary>Null after a problem was reported.</summary>
    /// <param name="draft">The unit.</param>
    /// <param name="attribute">The attribute whose arguments they are.</param>
    /// <param name="what">What one of them is called.</param>
    public static List<string>? Read(UnitDraft draft, AppliedAttribute attribute, string what)
    {
        var names = new List<string>();
        var items = Items(attribute);
        for (var i = 0; i < items.Count; i++)
        {
            if (HoleFiller.Fill(draft.Context, attribute.Scope, items[i].Text, attribute.OfArgument(i)) is not { } name)
                return null;

            var problem = !IsName(name.Text) ? $"'{name.Text}' names no {what}: write letters, digits, dots, dashes and underscores, a letter or digit first"
                : names.Contains(name.Text) ? $"Two {what}s are named '{name.Text}': one file would overwrite the other"
                : null;
            if (problem is not null)
            {
                draft.Report(LanguageRules.InvalidIntent, problem, name.Origin);
                return null;
            }

            names.Add(name.Text);
        }

        return names;
    }

    public static List<ArgumentValue> Items(AppliedAttribute attribute) =>
        attribute.Use.Arguments.SelectMany(static argument => argument.Value.Kind == ArgumentKind.List ? argument.Value.Items : EquatableArray.Create(argument.Value)).ToList();

    private static bool IsName(string text) =>
        text.Length is > 0 and <= Longest && IsLetterOrDigit(text[0]) && text.All(static c => IsLetterOrDigit(c) || c is '.' or '-' or '_');

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
