namespace UnitDsl.SystemTests.Directives;

[CollectionDefinition(nameof(DirectiveQuestions))]
public sealed class DirectiveQuestions : ICollectionFixture<DirectiveSiteFixture>;
