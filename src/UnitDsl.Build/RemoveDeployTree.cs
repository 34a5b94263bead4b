namespace UnitDsl.Build;

/// <summary>Takes away what <see cref="LandDeployTree"/> landed, the emptied directories and the list itself.</summary>
public sealed class RemoveDeployTree : DeployTreeTask
{
    private protected override void Run() => Forget(LoadPrevious());
}
