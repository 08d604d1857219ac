namespace Casework.GraphQL.TypeSystem;

/// <summary>A value is none of the scalar's. The message is meant for clients.</summary>
public sealed class ScalarCoercionException(string message) : Exception(message);
