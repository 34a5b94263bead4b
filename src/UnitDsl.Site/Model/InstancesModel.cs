using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>The instances of a template that run on the machine. Set on the template, which is what rules judge and what is rendered: once, however many there are.</summary>
/// <param name="Target">The unit that stands for all of them.</param>
/// <param name="Names">Their names.</param>
/// <param name="Origin">Where they were declared.</param>
public sealed record InstancesModel(string Target, EquatableArray<string> Names, Origin Origin)
{
    /// <summary>The unit of each instance, by the name of the template.</summary>
    public IEnumerable<string> UnitsOf(string template) => Names.Select(name => Instantiate(template, name));

    /// <summary><c>queue@.service</c> and <c>1</c> → <c>queue@1.service</c>.</summary>
    public static string Instantiate(string template, string name) => template.Insert(template.IndexOf('@') + 1, name);
}

/// <summary>What makes a unit an instance of a template.</summary>
/// <param name="Template">The template.</param>
/// <param name="Name">The instance.</param>
/// <param name="Target">The unit that stands for all instances.</param>
public sealed record InstanceModel(string Template, string Name, string Target);
