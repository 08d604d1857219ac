namespace Casework.Api.Tests.Releases;

/// <summary>Tests that share one released town, one after the other.</summary>
[CollectionDefinition(ReleasedTown.Name)]
public class WithAReleasedTown : ICollectionFixture<ReleasedTown>
{
}
