namespace Casework.GraphQL.Execution;

/// <summary>Stands for the value of a stored field whose resolver failed.</summary>
internal sealed record FieldFailure(Exception Exception);
