using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>The fields of __InputValue that are not properties of it.</summary>
internal sealed class InputValueMetaFields
{
    public static string? DefaultValue([Parent] InputValue input) => SchemaPrinter.PrintDefault(input);

    public static bool IsDeprecated([Parent] InputValue input) => input.DeprecationReason is not null;
}
