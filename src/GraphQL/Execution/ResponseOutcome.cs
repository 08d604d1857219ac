namespace Casework.GraphQL.Execution;

/// <summary>How far a request came.</summary>
public enum ResponseOutcome
{
    /// <summary>Executed: the response has data, and errors if fields failed.</summary>
    Executed,

    /// <summary>Executed, but a failure went up to the root: data is null.</summary>
    NoData,

    /// <summary>Refused before execution: not parsed, not valid, variables or operation name wrong. No data entry.</summary>
    Refused,

    /// <summary>No query, where only queries are accepted.</summary>
    NotAQuery,

    /// <summary>A subscription, where one response is expected.</summary>
    NotStreamed,

    /// <summary>Nobody has said who asks, and it asks for more than that the server is there.</summary>
    Unauthenticated,
}
