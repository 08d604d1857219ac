namespace Casework.GraphQL.Tests.Attacks;

/// <summary>Tests that measure processor time and memory, one after the other, when no other test runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone : ICollectionFixture<AttackedServer>
{
    public const string Name = "Alone";
}
