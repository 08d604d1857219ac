namespace Casework.GraphQL.Execution;

/// <summary>What became of a value that was to be written.</summary>
internal enum Written
{
    /// <summary>It stands in the response.</summary>
    Value,

    /// <summary>It is null, and nothing was written.</summary>
    Null,

    /// <summary>Its error is recorded; whatever was written of it is to be taken back.</summary>
    Failed,
}
