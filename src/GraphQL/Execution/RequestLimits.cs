namespace Casework.GraphQL.Execution;

/// <summary>What one request may ask for, as its caller's role may; null: what the server's options say.</summary>
public sealed record RequestLimits
{
    /// <summary>The most an operation may cost.</summary>
    public int? MaxCost { get; init; }

    /// <summary>Levels of fields, fragments expanded; more than the server's is not allowed by it.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>Time to answer in; more than the server's is not given by it.</summary>
    public TimeSpan? Timeout { get; init; }
}
