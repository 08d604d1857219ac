using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>The field of __Directive that is not a property of it.</summary>
internal sealed class DirectiveMetaFields
{
    public static IEnumerable<InputValue> Args([Parent] SchemaDirective directive, bool includeDeprecated) =>
        directive.Arguments.Where(argument => includeDeprecated || argument.DeprecationReason is null);
}
