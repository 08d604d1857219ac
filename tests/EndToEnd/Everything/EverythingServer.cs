using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.EndToEnd.Everything;

/// <summary>The engine behind <c>everything.graphql</c>.</summary>
internal static class EverythingServer
{
    public static SchemaExecutor Build(string sdl, ExecutionOptions options) => GraphQLServer.FromSdl(sdl)
        .Scalar("Anything", new AnyScalar()).Scalar("Stamp", new AnyScalar())
        .BindEnum<Language>().BindEnum<Level>().BindEnum<Unit>()
        .Bind<Dog>().Bind<Cat>().Bind<Human>().Bind<Toy>().Bind<Place>().Bind<NotThere>().Bind<Refused>().Bind<ChangePayload>()
        .Resolvers("Query", new Queries()).Resolvers("Mutation", new Mutations()).Resolvers("Subscription", new Subscriptions())
        .Resolvers("Dog", new Dogs()).Resolvers("Dog", new Animals<Dog>())
        .Resolvers("Cat", new Cats()).Resolvers("Cat", new Animals<Cat>()).Resolvers("Cat", new Names<Cat>())
        .Resolvers("Human", new Humans()).Resolvers("Human", new Names<Human>())
        .Resolvers("Toy", new Toys()).Resolvers("Place", new Places())
        .Feature<Thing>()
        .Build(options);
}
