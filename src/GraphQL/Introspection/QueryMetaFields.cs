using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>__schema and __type of the query root.</summary>
internal sealed class QueryMetaFields(Schema schema)
{
    public Schema Schema() => schema;

    public SchemaType? Type(string name) => schema.Type(name);
}
