namespace Casework.Api.Tests.Pathways;

/// <summary>One story for tests that look at it as it was told, or as far as they may: whoever goes on with it changes nothing of that.</summary>
[CollectionDefinition(Name)]
public sealed class WithALongStory : ICollectionFixture<LongStory>
{
    public const string Name = "One long story";
}
