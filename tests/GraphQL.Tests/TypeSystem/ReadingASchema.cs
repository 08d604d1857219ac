using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Tests.TypeSystem;

public class ReadingASchema
{
    private const string Everything = """"
        """
        The schema.
        It has two lines.
        """
        schema @owner(teams: ["a", "b"]) {
          query: Root
          mutation: Change
        }

        directive @owner(teams: [String!]!) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION | UNION | INTERFACE

        scalar Url @specifiedBy(url: "https://example.org/url")

        interface Node {
          id: ID!
        }

        interface Named implements Node {
          id: ID!
          name: String
        }

        type Root {
          "Finds one."
          find(by: By! = { id: "1" }, kinds: [Kind!] = [A], limit: Int = 10 @deprecated(reason: "Not read.")): Found @owner(teams: "a") @owner(teams: ["b"])
          old: Int @deprecated
        }

        type Change {
          put(value: Value!): Int
        }

        type Person implements Named & Node {
          id: ID!
          name: String!
        }

        type Place {
          at: [[Float!]!]
        }

        union Found = Person | Place

        enum Kind {
          A
          B @deprecated(reason: "Use A.")
        }

        input By @oneOf {
          id: ID
          name: String
        }

        input Value {
          text: String! = "a\nb"
          next: Value
        }
        """";

    [Fact]
    public void Prints_what_it_read()
    {
        var printed = SchemaPrinter.Print(Schema.FromSdl(Everything));
        Assert.Equal(printed, SchemaPrinter.Print(Schema.FromSdl(printed)));
        Assert.Equal(Everything.ReplaceLineEndings("\n").Trim(), printed.Trim());
    }

    [Fact]
    public void Prints_in_the_order_of_names_when_asked_to()
    {
        var sorted = SchemaPrinter.Print(Schema.FromSdl("type Query { b: Int a(y: Int x: Int): E } enum E { Z C } enum D { A }"), sorted: true);
        Assert.Equal("enum D {\n  A\n}\n\nenum E {\n  C\n  Z\n}\n\ntype Query {\n  a(x: Int, y: Int): E\n  b: Int\n}", sorted.Trim());
    }

    [Fact]
    public void Joins_extensions_to_what_they_extend()
    {
        var schema = Schema.FromSdl("""
            extend type Query { b(by: In): U }  type Query { a: E }
            enum E { A }  extend enum E { B }
            type X { x: Int }  type Y { y: Int }  union U = X  extend union U = Y
            input In { a: Int }  extend input In { b: Int = 2 }
            type M { m: Int }  extend schema { mutation: M }
            interface I { x: Int }  extend type X implements I
            """);
        Assert.Equal(["a", "b"], schema.Query.Fields.Select(field => field.Name));
        Assert.Equal(["A", "B"], ((EnumType)schema.Type("E")!).Members.Select(member => member.Name));
        Assert.Equal(["X", "Y"], ((UnionType)schema.Type("U")!).Members.Select(member => member.Name));
        Assert.Equal(["a", "b"], ((InputObjectType)schema.Type("In")!).Fields.Select(field => field.Name));
        Assert.Equal("X", Assert.Single(schema.PossibleTypes((CompositeType)schema.Type("I")!)).Name);
    }

    [Fact]
    public void Keeps_applied_directives_for_the_host()
    {
        var schema = Schema.FromSdl(Everything);
        Assert.Equal([["a"], ["b"]], schema.Query.Field("find")!.AppliedDirectives.Select(directive => directive.Names("teams")));
        Assert.Equal("No longer supported", schema.Query.Field("old")!.DeprecationReason);
        Assert.Equal("https://example.org/url", ((ScalarType)schema.Type("Url")!).SpecifiedByUrl);
    }

    [Theory]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("type Query { a: Int } schema { query: Query mutation: Query }", "All root types must be different, \"Query\" type is used as Query and Mutation root types.")]
    [InlineData("enum Query { A }  schema { query: Query }", "Query root type must be Object type, it cannot be \"Query\".|Query root type must be provided.")]
    [InlineData("type Query { a: Missing }", "Unknown type \"Missing\".")]
    [InlineData("type Query { a: In } input In { a: Int }", "The type of \"Query.a\" must be Output Type but got: \"In\".")]
    [InlineData("type Query { a(x: Query): Int }", "The type of \"Query.a(x:)\" must be Input Type but got: \"Query\".")]
    [InlineData("type Query { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a: Int a: Int }", "Field \"Query.a\" can only be defined once.")]
    [InlineData("type Query { a(x: Int, x: Int): Int }", "Argument \"Query.a(x:)\" can only be defined once.")]
    [InlineData("type Query { a(x: Int! @deprecated): Int }", "Required argument \"Query.a(x:)\" cannot be deprecated.")]
    [InlineData("type Query { a: Int } type A", "Type \"A\" must define one or more fields.")]
    [InlineData("type Query { a: Int } type A { a: Int } type A { b: Int }", "There can be only one type named \"A\".")]
    [InlineData("type Query { a: Int } extend type B { b: Int }", "Cannot extend type \"B\" because it is not defined.")]
    [InlineData("type Query { a: Int } enum B { A } extend type B { b: Int }", "Cannot extend non-object type \"B\".")]
    [InlineData("type Query { a: Int } union U", "Union type \"U\" must define one or more member types.")]
    [InlineData("type Query { a: Int } union U = Query | Query", "Union type \"U\" can only include type \"Query\" once.")]
    [InlineData("type Query { a: Int } union U = Int", "Union type \"U\" can only include Object types, it cannot include \"Int\".|Union type \"U\" must define one or more member types.")]
    [InlineData("type Query { a: Int } enum E { A A }", "Enum value \"E.A\" can only be defined once.")]
    [InlineData("type Query { a: Int } input I { i: I! }", "Cannot reference Input Object \"I\" within itself through a series of non-null fields: \"i\".")]
    [InlineData("type Query { a: Int } input I { j: J! } input J { i: I! }", "Cannot reference Input Object \"I\" within itself through a series of non-null fields: \"j.i\".|Cannot reference Input Object \"J\" within itself through a series of non-null fields: \"i.j\".")]
    [InlineData("type Query { a: Int } input I { i: I, l: [I!]! }", "")]
    [InlineData("type Query { a: Int } input I @oneOf { a: Int! b: Int = 1 }", "OneOf input field \"I.a\" must be nullable.|OneOf input field \"I.b\" cannot have a default value.")]
    [InlineData("type Query { a(x: Int = \"1\"): Int }", "\"Query.a(x:)\" has invalid default value: Int cannot represent non-integer value: \"1\"")]
    [InlineData("type Query { a: Int } input I { a: I = {} }", "Invalid circular reference. The default value of Input Object field I.a references itself.")]
    [InlineData("type Query { a: Int } directive @d(x: Int @d) on ARGUMENT_DEFINITION", "Directive \"@d\" must not reference itself directly or indirectly.")]
    [InlineData("type Query { a: Int @d }", "Unknown directive \"@d\".")]
    [InlineData("type Query @deprecated { a: Int }", "Directive \"@deprecated\" may not be used on OBJECT.")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once at this location.")]
    [InlineData("type Query { a: Int @deprecated(why: 1) }", "Unknown argument \"why\" on directive \"@deprecated\".")]
    [InlineData("type Query { a: Int } scalar S @specifiedBy", "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided.")]
    [InlineData("type Query { a: Int @deprecated(reason: 1) }", "Argument \"@deprecated(reason:)\" has invalid value: String cannot represent a non string value: 1")]
    public void Names_what_is_wrong(string sdl, string messages) => Assert.Equal(messages, Messages(sdl));

    [Theory]
    [InlineData("type Query implements I { a: Int } interface I { a: Int b: Int }", "Interface field \"I.b\" expected but \"Query\" does not provide it.")]
    [InlineData("type Query implements I { a: Int } interface I { a: Int! }", "Interface field \"I.a\" expects type \"Int!\" but \"Query.a\" is type \"Int\".")]
    [InlineData("type Query implements I { a: Int! b: [Query!] c: Query } interface I { a: Int b: [I] c: U } union U = Query", "")]
    [InlineData("type Query implements I { a: Int } interface I { a(x: Int): Int }", "Interface field argument \"I.a(x:)\" expected but \"Query.a\" does not provide it.")]
    [InlineData("type Query implements I { a(x: Int!): Int } interface I { a(x: Int): Int }", "Interface field argument \"I.a(x:)\" expects type \"Int\" but \"Query.a(x:)\" is type \"Int!\".")]
    [InlineData("type Query implements I { a(x: Int!): Int } interface I { a: Int }", "Argument \"Query.a(x:)\" must not be required type \"Int!\" if not provided by the Interface field \"I.a\".")]
    [InlineData("type Query implements J { a: Int } interface I { a: Int } interface J implements I { a: Int }", "Type \"Query\" must implement \"I\" because it is implemented by \"J\".")]
    [InlineData("type Query { a: Int } interface I implements I { a: Int }", "Type \"I\" cannot implement itself because it would create a circular reference.")]
    [InlineData("type Query implements Other { a: Int } type Other { a: Int }", "Type \"Query\" must only implement Interface types, it cannot implement \"Other\".")]
    public void Compares_types_with_their_interfaces(string sdl, string messages) => Assert.Equal(messages, Messages(sdl));

    [Fact]
    public void Reports_all_errors_at_once() => Assert.Equal(
        5, Assert.Throws<SchemaException>(() => Schema.FromSdl("type Query { a: X b: In __c: Int } input In { i: In! } enum E { A A }")).Errors.Count);

    private static string Messages(string sdl)
    {
        try
        {
            Schema.FromSdl(sdl);
            return string.Empty;
        }
        catch (SchemaException invalid)
        {
            return string.Join('|', invalid.Errors.Select(error => error.Message));
        }
    }
}
