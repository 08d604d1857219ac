namespace Casework.GraphQL.Binding;

/// <summary>An input does not fit the CLR type a resolver asks for: a mistake of the host, not of the client.</summary>
public sealed class InputBindingException(string message) : Exception(message);
