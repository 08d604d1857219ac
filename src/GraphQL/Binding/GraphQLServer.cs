using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>The way in: a schema's text first, then the code behind it.</summary>
public static class GraphQLServer
{
    /// <exception cref="SchemaException">The text is no valid schema; lists everything wrong with it.</exception>
    public static ServerBuilder FromSdl(string sdl) => From(Schema.FromSdl(sdl));

    /// <summary>A schema that was read already; several servers may be made of one.</summary>
    public static ServerBuilder From(Schema schema) => new(schema);
}
