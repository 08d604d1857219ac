using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>A GraphQL argument that a resolver method takes, and how it becomes the parameter's type.</summary>
internal sealed record MethodArgument(InputValue Input, ArgumentConverter Converter);
