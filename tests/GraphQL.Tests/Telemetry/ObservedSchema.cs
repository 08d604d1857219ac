using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Telemetry;

/// <summary>A few people, fetched as from a database.</summary>
internal static class ObservedSchema
{
    public static SchemaExecutor Server(ExecutionOptions options) => GraphQLServer.FromSdl("""
            type Query { people(name: String): [Person!] fail: String slow: String title: String }
            type Person { name: String friends: [Person!] fail: String }
            type Subscription { said(name: String, times: Int = 2): Person none: Person }
            """)
        .IncrementalDelivery()
        .Bind<Person>().Resolvers("Subscription", new Subscriptions()).Resolvers("Query", new Queries()).Resolvers("Person", new PersonFields()).Build(options);

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

    private sealed class Subscriptions
    {
        public static async IAsyncEnumerable<Person> Said(string? name, int? times)
        {
            for (var i = 0; i < times; i++)
            {
                await Task.Yield();
                yield return new Person(name ?? "Ada");
            }
        }

        public static IAsyncEnumerable<Person> None() => throw new GraphQLException("Not now.", "NOT_NOW");
    }

    private sealed class PersonFields
    {
        public static string Fail() => throw new GraphQLException("No.", "REFUSED");

        public static async Task<IReadOnlyList<Person[]>> Friends(IReadOnlyList<Person> person)
        {
            await Task.Yield();
            return [.. person.Select(_ => new[] { new Person("Cleo") })];
        }
    }
}
