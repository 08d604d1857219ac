namespace Casework.GraphQL.Execution;

/// <summary>A field's access rule said no.</summary>
internal sealed class AccessDeniedException() : Exception("You are not permitted to read this field.")
{
    public static readonly AccessDeniedException Instance = new();
}
