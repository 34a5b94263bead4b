using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0703: in a pod it is the pod that has the network, and with it the ports.</summary>
public sealed class PodPortRule() : ContainerRule(
    new RuleDescriptor("UNIT0703", "A container of a pod that publishes ports itself", Categories.Containers, Severity.Error))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ContainerFacts container)
    {
        // --pod new:NAME makes the pod, and the ports are the pod's.
        if (container.Pod is not { Text.Length: > 0 } pod || pod.Text.StartsWith("new:", StringComparison.Ordinal) || !container.IsPodman)
            yield break;

        foreach (var said in container.Published)
        {
            yield return new Finding(
                Rule,
                $"A container of the pod '{pod.Text}' cannot publish {said.Text}: the pod has the network, and podman refuses to run the container; publish it where the pod is made (podman pod create -p {said.Text})",
                said.Origin).Beside([pod.Origin]);
        }
    }
}
