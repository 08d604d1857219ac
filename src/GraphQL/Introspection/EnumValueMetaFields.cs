using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>The field of __EnumValue that is not a property of it.</summary>
internal sealed class EnumValueMetaFields
{
    public static bool IsDeprecated([Parent] EnumMember member) => member.DeprecationReason is not null;
}
