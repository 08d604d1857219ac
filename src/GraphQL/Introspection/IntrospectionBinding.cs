using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>Binds the introspection types as a host binds its own.</summary>
internal static class IntrospectionBinding
{
    public static IReadOnlyDictionary<string, Type> ClrTypes { get; } = new Dictionary<string, Type>
    {
        ["__Schema"] = typeof(Schema),
        ["__Type"] = typeof(SchemaType),
        ["__Field"] = typeof(OutputField),
        ["__InputValue"] = typeof(InputValue),
        ["__EnumValue"] = typeof(EnumMember),
        ["__Directive"] = typeof(SchemaDirective),
    };

    public static IEnumerable<(string Type, object Target)> Resolvers(Schema schema) =>
    [
        ("__Schema", new SchemaMetaFields()),
        ("__Type", new TypeMetaFields(schema)),
        ("__Field", new FieldMetaFields()),
        ("__InputValue", new InputValueMetaFields()),
        ("__EnumValue", new EnumValueMetaFields()),
        ("__Directive", new DirectiveMetaFields()),
    ];
}
