namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>Type-system validation: every rule of section 3, all errors at once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
internal static class SchemaRules
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        RootOperationTypes.Check(schema, errors);
        ReservedNames.Check(schema, errors);
        FieldsAndArguments.Check(schema, errors);
        InterfaceImplementations.Check(schema, errors);
        UnionMembers.Check(schema, errors);
        EnumValues.Check(schema, errors);
        InputObjectFields.Check(schema, errors);
        InputObjectCycles.Check(schema, errors);
        DefaultValues.Check(schema, errors);
        DirectiveDefinitions.Check(schema, errors);
        AppliedDirectives.Check(schema, errors);
    }
}
