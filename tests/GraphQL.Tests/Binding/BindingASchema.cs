using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Execution;

namespace Casework.GraphQL.Tests.Binding;

public class BindingASchema
{
    [Fact]
    public void Lists_everything_that_does_not_bind()
    {
        var failure = Assert.Throws<SchemaBindingException>(() => GraphQLServer.FromSdl("""
                type Query { item(id: Int!, kind: Kind): Item  missing: Int  wrong: Int  other: Other }
                type Item { id: Int!  name: String!  count(of: String): Int  tags: [String!] }
                type Other { a: Int }
                enum Kind { SMALL BIG }
                scalar Odd
                """)
            .Bind<Item>()
            .Bind<Item>("Nothing")
            .BindEnum<Kind>()
            .Resolvers("Query", new Queries())
            .Resolvers("Absent", new Queries())
            .Build());
        Assert.Equal(
            [
                "BindingASchema.Item is bound to \"Nothing\", which is no object type of the schema.",
                "BindingASchema.Kind.Huge would be HUGE, which enum Kind does not have.",
                "BindingASchema.Queries resolves \"Absent\", which is no object type of the schema.",
                "BindingASchema.Queries.Extra answers Query.extra, which the schema does not have.",
                "Item.count: argument \"of\" is not taken by property BindingASchema.Item.Count.",
                "Item.name: Int32 cannot be written as String (BindingASchema.Item.Name).",
                "Item.tags: [String!] is a list, String is none (BindingASchema.Item.Tags).",
                "Kind.BIG has no member in BindingASchema.Kind.",
                "Other is bound to no CLR type.",
                "Query.item(kind:): Value \"BIG\" of enum \"Kind\" has no member in BindingASchema.Kind.",
                "Query.item: argument \"id\" is not taken by BindingASchema.Queries.Item.",
                "Query.item: parameter \"number\" of BindingASchema.Queries.Item is neither an argument of the field, nor its parent, nor a feature of the request (Int32).",
                "Query.missing is answered by no method.",
                "Query.other is answered by no method.",
                "Query.wrong: String cannot be written as Int (BindingASchema.Queries.Wrong).",
                "Scalar Odd has no codec.",
            ],
            failure.Problems.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fails_on_a_field_without_an_access_rule()
    {
        var failure = Assert.Throws<SchemaBindingException>(() => GraphQLServer.FromSdl("type Query { a: Int b: Int }")
            .Resolvers("Query", new TwoFields())
            .Access((_, field) => field.Name == "a" ? AccessRule.Everyone : null)
            .Build());
        Assert.Equal(["Query.b names no access rule."], failure.Problems);
    }

    [Fact]
    public async Task Chooses_access_rules_from_the_directives_of_the_schema()
    {
        var server = GraphQLServer.FromSdl("""
                directive @access(to: [String!]!) on FIELD_DEFINITION
                type Query { a: Int @access(to: ["CLERK"])  b: Int @access(to: ["CLERK", "AUDITOR"]) }
                """)
            .Resolvers("Query", new TwoFields())
            .Feature<Role>()
            .Access((_, field) =>
            {
                var roles = field.AppliedDirectives.Single(directive => directive.Name == "access").Names("to");
                return AccessRule.When(string.Join(' ', roles), context => roles.Contains(context.Get<Role>().Name));
            })
            .Build();
        Assert.Equal("""{"data":{"a":1,"b":2}}""", await server.Ask("{a b}", features: new RequestFeatures().Set(new Role("CLERK"))));
        Assert.Equal(
            """{"data":{"a":null,"b":2},"errors":[{"message":"You are not permitted to read this field.","locations":[{"line":1,"column":2}],"path":["a"],"extensions":{"code":"FORBIDDEN"}}]}""",
            await server.Ask("{a b}", features: new RequestFeatures().Set(new Role("AUDITOR"))));
    }

    [Fact]
    public async Task Hides_a_field_without_a_word_when_its_rule_says_so()
    {
        var server = GraphQLServer.FromSdl("type Query { a: Int b: Int }").Resolvers("Query", new TwoFields())
            .Access((_, field) => new AccessRule("hidden", _ => field.Name == "a" ? AccessDecision.Hide : AccessDecision.Allow)).Build();
        Assert.Equal("""{"data":{"a":null,"b":2}}""", await server.Ask("{a b}"));
    }

    [Fact]
    public async Task Builds_a_command_from_an_input_object()
    {
        var server = GraphQLServer.FromSdl("""
                type Query { a: Int }
                type Mutation { rename(input: RenameInput!): String! }
                input RenameInput { itemId: UUID! name: String! note: String commandId: UUID at: LocalDate }
                scalar UUID
                scalar LocalDate
                """)
            .Resolvers("Query", new OneField())
            .Resolvers("Mutation", new Mutations())
            .Feature<Role>()
            .Build();
        var answer = await server.Ask(
            """mutation{rename(input:{itemId:"0192f0c1-7c1e-7d43-9a52-3b1f2c4d5e6f" name:"x" note:null})}""",
            features: new RequestFeatures().Set(new Role("CLERK")));
        Assert.Equal("""{"data":{"rename":"0192f0c1-7c1e-7d43-9a52-3b1f2c4d5e6f x [given ] none CLERK note"}}""", answer);
    }

    [Fact]
    public async Task Tells_a_resolver_what_is_selected_below_its_field()
    {
        var server = GraphQLServer.FromSdl("type Query { page: Page } type Page { nodes: [Page!] total: Int seen: String }")
            .Bind<Page>().Resolvers("Query", new Pages()).Build();
        Assert.Equal("""{"data":{"page":{"seen":"True False","t":1}}}""", await server.Ask("{page{seen t:total}}"));
        Assert.Equal("""{"data":{"page":{"seen":"False True","nodes":[]}}}""", await server.Ask("{page{seen nodes{total}}}"));
    }

    public enum Kind { Small, Huge }

    public sealed record Item(int Id, int Name, int Count, string Tags);

    public sealed record Role(string Name);

    public sealed record Page(string Seen)
    {
        public IReadOnlyList<Page> Nodes => [];
        public int Total => 1;
    }

    public sealed class Pages
    {
        public static Page Page(ResolverContext context) =>
            new($"{context.Selection.Selects("total")} {context.Selection.Selects("nodes.total")}");
    }

    public sealed class Queries
    {
        public static Item? Item(int number, Kind? kind) => kind is null ? null : new Item(number, 1, 1, "");
        public static string Wrong() => "";
        public static int Extra() => 1;
    }

    public sealed class TwoFields
    {
        public static int A() => 1;
        public static Task<int> B() => Task.FromResult(2);
    }

    public sealed class OneField
    {
        public static int A() => 1;
    }

    public sealed record Rename(Guid ItemId, string Name, Optional<string?> Note, Optional<DateOnly> At, string By);

    public sealed class Mutations
    {
        public static string Rename(InputObject input, Role role)
        {
            var command = input.As<Rename>(new { By = role.Name });
            var note = command.Note.HasValue ? $"[given {command.Note.Value}]" : "[none]";
            var at = command.At.HasValue ? "given" : "none";
            return $"{input.Get<Guid>("itemId")} {command.Name} {note} {at} {command.By} {(input.Has("note") ? "note" : "")}{(input.Has("commandId") ? "command" : "")}";
        }
    }
}
