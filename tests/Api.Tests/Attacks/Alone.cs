namespace Casework.Api.Tests.Attacks;

/// <summary>Tests that measure, one after the other, when no other test runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone
{
    public const string Name = "Alone";
}
