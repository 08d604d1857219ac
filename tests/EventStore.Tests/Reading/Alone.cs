namespace Casework.EventStore.Tests.Reading;

/// <summary>Measures the memory of the whole process, in which nothing else may go on.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone
{
    public const string Name = "alone";
}
