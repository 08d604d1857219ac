using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>The fields of __Field that are not properties of it.</summary>
internal sealed class FieldMetaFields
{
    public static IEnumerable<InputValue> Args([Parent] OutputField field, bool includeDeprecated) =>
        field.Arguments.Where(argument => includeDeprecated || argument.DeprecationReason is null);

    public static bool IsDeprecated([Parent] OutputField field) => field.DeprecationReason is not null;
}
