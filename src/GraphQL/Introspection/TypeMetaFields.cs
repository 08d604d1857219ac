using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>The fields of __Type.</summary>
internal sealed class TypeMetaFields(Schema schema)
{
    public static string Kind([Parent] SchemaType type) => TypeKind.Of(type);

    public static string? Name([Parent] SchemaType type) => (type as NamedType)?.Name;

    public static string? Description([Parent] SchemaType type) => (type as NamedType)?.Description;

    public static string? SpecifiedByURL([Parent] SchemaType type) => (type as ScalarType)?.SpecifiedByUrl;

    public static IEnumerable<OutputField>? Fields([Parent] SchemaType type, bool includeDeprecated) =>
        (type as FieldsType)?.Fields.Where(field => includeDeprecated || field.DeprecationReason is null);

    public static IEnumerable<SchemaType>? Interfaces([Parent] SchemaType type) => (type as FieldsType)?.Interfaces;

    public IEnumerable<SchemaType>? PossibleTypes([Parent] SchemaType type) =>
        type is InterfaceType or UnionType ? schema.PossibleTypes((CompositeType)type) : null;

    public static IEnumerable<EnumMember>? EnumValues([Parent] SchemaType type, bool includeDeprecated) =>
        (type as EnumType)?.Members.Where(member => includeDeprecated || member.DeprecationReason is null);

    public static IEnumerable<InputValue>? InputFields([Parent] SchemaType type, bool includeDeprecated) =>
        (type as InputObjectType)?.Fields.Where(field => includeDeprecated || field.DeprecationReason is null);

    public static SchemaType? OfType([Parent] SchemaType type) => type switch
    {
        ListType list => list.ItemType,
        NonNullType nonNull => nonNull.Nullable,
        _ => null,
    };

    public static bool? IsOneOf([Parent] SchemaType type) => (type as InputObjectType)?.IsOneOf;
}
