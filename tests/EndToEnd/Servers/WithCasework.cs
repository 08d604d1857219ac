namespace Casework.EndToEnd.Servers;

/// <summary>The tests that ask one Casework server.</summary>
[CollectionDefinition(Name)]
public sealed class WithCasework : ICollectionFixture<CaseworkServer>
{
    public const string Name = "Casework";
}
