namespace UnitDsl.SystemTests.Packages;

[CollectionDefinition(nameof(PackageQuestions))]
public sealed class PackageQuestions : ICollectionFixture<Consumers>;
