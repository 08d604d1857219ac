using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Introspection;

/// <summary>The fields of __Schema that are not properties of it.</summary>
internal sealed class SchemaMetaFields
{
    public static SchemaType QueryType([Parent] Schema schema) => schema.Query;

    public static SchemaType? MutationType([Parent] Schema schema) => schema.Mutation;

    public static SchemaType? SubscriptionType([Parent] Schema schema) => schema.Subscription;
}
