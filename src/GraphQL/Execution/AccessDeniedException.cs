namespace Casework.GraphQL.Execution;

/// <summary>The access rule of a field or of an argument said no.</summary>
internal sealed class AccessDeniedException(string message) : Exception(message)
{
    public static readonly AccessDeniedException Instance = new("You are not permitted to read this field.");
}
