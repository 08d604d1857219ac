namespace Casework.Api.Composition;

/// <summary>The configured database does not take our connection.</summary>
public sealed class DatabaseUnreachableException(string where, string why, Exception inner)
    : Exception($"The database at {where} cannot be used: {why}", inner);
