namespace Casework.GraphQL.Http.Streaming;

/// <summary>Whether an operation may begin.</summary>
internal enum Admission
{
    Admitted,

    /// <summary>Another is active under its id.</summary>
    Exists,
    TooMany,

    /// <summary>What it would be answered on is closed.</summary>
    Closed,
}
