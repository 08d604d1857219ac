using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Execution;
using Casework.GraphQL.TypeSystem;

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
    public void Fails_on_a_subscription_that_does_not_return_a_source_of_its_field()
    {
        var failure = Assert.Throws<SchemaBindingException>(() => GraphQLServer.FromSdl("""
                type Query { a: Int b: Int }
                type Subscription { one: Int  list: Int  texts: Int  named: Int  numbers: Int  missing: Int }
                """)
            .Resolvers("Query", new TwoFields())
            .Resolvers("Subscription", new Sources())
            .Build());
        Assert.Equal(
            [
                "Subscription.list: BindingASchema.Sources.List returns IReadOnlyList<Int32>, not an IAsyncEnumerable of events.",
                "Subscription.missing is answered by no method.",
                "Subscription.named: String cannot be written as Int (BindingASchema.Sources.Named).",
                "Subscription.one: BindingASchema.Sources.One returns Int32, not an IAsyncEnumerable of events.",
                "Subscription.texts: String cannot be written as Int (BindingASchema.Sources.Texts).",
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

    [Theory]
    [InlineData("{list}", "CLERK", """{"data":{"list":"none"}}""")]
    [InlineData("{list(secret:1)}", "AUDITOR", """{"data":{"list":"1"}}""")]
    [InlineData("{list(secret:1)}", "CLERK", """{"data":{"list":null},"errors":[{"message":"You are not permitted to give argument \"secret\".","locations":[{"line":1,"column":2}],"path":["list"],"extensions":{"code":"FORBIDDEN"}}]}""")]
    [InlineData("{list(secret:null)}", "CLERK", """{"data":{"list":null},"errors":[{"message":"You are not permitted to give argument \"secret\".","locations":[{"line":1,"column":2}],"path":["list"],"extensions":{"code":"FORBIDDEN"}}]}""")]
    [InlineData("{list(open:1)}", "CLERK", """{"data":{"list":"none"}}""")]
    [InlineData("query($v:Int){list(secret:$v)}", "CLERK", """{"data":{"list":"none"}}""")]
    [InlineData("query($v:Int=1){list(secret:$v)}", "CLERK", """{"data":{"list":null},"errors":[{"message":"You are not permitted to give argument \"secret\".","locations":[{"line":1,"column":17}],"path":["list"],"extensions":{"code":"FORBIDDEN"}}]}""")]
    [InlineData("{a:list b:list(secret:1)}", "CLERK", """{"data":{"a":"none","b":null},"errors":[{"message":"You are not permitted to give argument \"secret\".","locations":[{"line":1,"column":9}],"path":["b"],"extensions":{"code":"FORBIDDEN"}}]}""")]
    public async Task Asks_the_access_rule_of_an_argument_that_is_given(string query, string role, string answer)
    {
        var server = GraphQLServer.FromSdl("type Query { list(secret: Int, open: Int): String }")
            .Resolvers("Query", new Lists())
            .Feature<Role>()
            .ArgumentAccess((_, _, argument) => argument.Name == "secret" ? AccessRule.When("auditors", context => context.Get<Role>().Name == "AUDITOR") : null)
            .Build();
        Assert.Equal(answer, await server.Ask(query, features: new RequestFeatures().Set(new Role(role))));
    }

    [Theory]
    [InlineData("{list(where:{open:1})}", "CLERK", null)]
    [InlineData("{list(where:{secret:1})}", "AUDITOR", null)]
    [InlineData("{list(where:{secret:1})}", "CLERK", "where.secret")]
    [InlineData("{list(where:{secret:null})}", "CLERK", "where.secret")]
    [InlineData("{list(where:{and:[{open:1},{or:{secret:1}}]})}", "CLERK", "where.and.or.secret")]
    [InlineData("query($v:Int){list(where:{secret:$v})}", "CLERK", null)]
    [InlineData("query($v:Int=1){list(where:{secret:$v})}", "CLERK", "where.secret")]
    [InlineData("""query($w:Where={and:[{secret:1}]}){list(where:$w)}""", "CLERK", "where.and.secret")]
    [InlineData("""query($w:Where={open:1}){list(where:$w)}""", "CLERK", null)]
    [InlineData("""query($w:[Where!]=[{open:1}]){list(where:{and:$w})}""", "CLERK", null)]
    [InlineData("""query($w:[Where!]=[{secret:1}]){list(where:{and:$w})}""", "CLERK", "where.and.secret")]
    [InlineData("""query($w:Where){list(where:$w)}""", "CLERK", null)]
    public async Task Asks_the_access_rule_of_an_input_field_wherever_it_is_given(string query, string role, string? denied)
    {
        var server = GraphQLServer.FromSdl("type Query { list(where: Where): String } input Where { open: Int secret: Int and: [Where!] or: Where }")
            .Resolvers("Query", new Filtered())
            .Feature<Role>()
            .InputAccess((_, field) => field.Name == "secret" ? AccessRule.When("auditors", context => context.Get<Role>().Name == "AUDITOR") : null)
            .Build();
        var answer = await server.Ask(query, features: new RequestFeatures().Set(new Role(role)));
        if (denied is null)
            Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        else
            Assert.Contains($"\"You are not permitted to give argument \\\"{denied}\\\".\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Int = 1")]
    [InlineData("Int!")]
    public void Refuses_an_access_rule_on_an_input_field_that_everybody_gives(string type)
    {
        var failure = Assert.Throws<SchemaBindingException>(() => GraphQLServer.FromSdl($"type Query {{ list(where: Where): String }} input Where {{ secret: {type} }}")
            .Resolvers("Query", new Filtered())
            .InputAccess((_, field) => field.Name == "secret" ? AccessRule.When("nobody", _ => false) : null)
            .Build());
        Assert.Equal(["Where.secret has an access rule, so it may be neither required nor have a default."], failure.Problems);
    }

    [Fact]
    public void Adds_the_directives_of_incremental_delivery_unless_they_are_there()
    {
        var added = GraphQLServer.FromSdl("type Query { a: Int b: Int }").IncrementalDelivery().Resolvers("Query", new TwoFields()).Build();
        Assert.Contains("directive @stream(", SchemaPrinter.Print(added.Schema), StringComparison.Ordinal);
        var own = GraphQLServer.FromSdl("directive @defer(if: Boolean! = true, label: String) on INLINE_FRAGMENT type Query { a: Int b: Int }")
            .IncrementalDelivery().Resolvers("Query", new TwoFields()).Build();
        Assert.Equal(["INLINE_FRAGMENT"], own.Schema.Directive("defer")!.Locations);
        Assert.NotNull(own.Schema.Directive("stream"));
    }

    [Fact]
    public async Task Knows_nothing_of_incremental_delivery_unless_it_is_asked_for()
    {
        var server = GraphQLServer.FromSdl("type Query { a: Int b: Int }").Resolvers("Query", new TwoFields()).Build();
        Assert.DoesNotContain("@defer", SchemaPrinter.Print(server.Schema), StringComparison.Ordinal);
        Assert.Equal(["Unknown directive \"@defer\"."], await server.Errors("{a ...@defer{b}}"));
    }

    [Fact]
    public async Task Makes_several_servers_of_one_schema_each_with_code_and_rules_of_its_own()
    {
        var schema = Schema.FromSdl("type Query { a: Int b: Int }");
        var one = GraphQLServer.From(schema).Resolvers("Query", new TwoFields()).Build();
        var other = GraphQLServer.From(schema).Resolvers("Query", new TwoOtherFields())
            .Access((_, field) => new AccessRule("hidden", _ => field.Name == "a" ? AccessDecision.Hide : AccessDecision.Allow)).Build();
        Assert.Equal("""{"data":{"a":1,"b":2}}""", await one.Ask("{a b}"));
        Assert.Equal("""{"data":{"a":null,"b":20}}""", await other.Ask("{a b}"));
        Assert.Equal("""{"data":{"a":1,"b":2}}""", await one.Ask("{a b}"));
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

    public sealed class TwoOtherFields
    {
        public static int A() => 10;
        public static int B() => 20;
    }

    public sealed class Sources
    {
        public static int One() => 1;
        public static Task<IReadOnlyList<int>> List() => Task.FromResult<IReadOnlyList<int>>([1]);
        public static IAsyncEnumerable<string> Texts() => throw new InvalidOperationException();
        public static Task<IAsyncEnumerable<SubscriptionEvent<string>>> Named() => throw new InvalidOperationException();
        public static ValueTask<IAsyncEnumerable<SubscriptionEvent<int>>> Numbers() => throw new InvalidOperationException();
    }

    public sealed class Lists
    {
        public static string List(Optional<int?> secret, int? open) => secret.HasValue ? $"{secret.Value}" : open is 0 ? "" : "none";
    }

    public sealed class Filtered
    {
        public static string List(InputObject? where) => where?.Has("open") is true ? "found" : "all";
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
