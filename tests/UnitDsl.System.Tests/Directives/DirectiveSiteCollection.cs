namespace UnitDsl.SystemTests.Directives;

[CollectionDefinition(nameof(DirectiveSiteCollection))]
public sealed class DirectiveSiteCollection : ICollectionFixture<DirectiveSiteFixture>;
