using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Telemetry;

/// <summary>A few people, fetched as from a database.</summary>
internal static class ObservedSchema
{
    public static SchemaExecutor Server(ExecutionOptions options) => GraphQLServer.FromSdl("""
            type Query { people(name: String): [Person!] fail: String slow: String title: String }
            type Person { name: String friends: [Person!] }
            """)
        .Bind<Person>().Resolvers("Query", new Queries()).Resolvers("Person", new PersonFields()).Build(options);

    public sealed record Person(string Name);

    private sealed class Queries
    {
        public static async Task<IEnumerable<Person>> People(string? name, CancellationToken cancel)
        {
            await Task.Delay(1, cancel);
            return [new Person("Ada"), new Person(name ?? "Ben")];
        }

        public static string Fail() => throw new GraphQLException("No.", "REFUSED");

        public static async Task<string> Slow(CancellationToken cancel)
        {
            await Task.Delay(60, cancel);
            return "done";
        }

        public static string Title() => "People";
    }

    private sealed class PersonFields
    {
        public static async Task<IReadOnlyList<Person[]>> Friends(IReadOnlyList<Person> person)
        {
            await Task.Yield();
            return [.. person.Select(_ => new[] { new Person("Cleo") })];
        }
    }
}
