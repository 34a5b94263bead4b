namespace UnitDsl;

/// <summary>What a Kubernetes YAML file describes: becomes a <c>.kube</c> file, of which Quadlet makes a service.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("multi-user.target")]
public abstract record Kube : Unit;
