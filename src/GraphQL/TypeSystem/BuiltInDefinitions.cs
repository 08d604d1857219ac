using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>The types and directives of the specification, as SDL.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema"/>
internal static class BuiltInDefinitions
{
    public static Document Document { get; } = Parser.Parse(Sdl, ParserOptions.Schema);

    public static IReadOnlySet<string> Names { get; } =
        Document.Definitions.OfType<TypeDefinition>().Select(definition => definition.Name).ToHashSet();

    /// <summary>@defer and @stream, which a schema has only when its host serves them.</summary>
    /// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
    public static Document IncrementalDelivery { get; } = Parser.Parse(
        """
        "Answers the fragment in a later part of the response."
        directive @defer(
          "Deferred when true."
          if: Boolean! = true
          "Names the part; unique in the operation."
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Answers the items of the list in later parts of the response."
        directive @stream(
          "Streamed when true."
          if: Boolean! = true
          "Names the part; unique in the operation."
          label: String
          "How many items are answered with the list itself."
          initialCount: Int! = 0
        ) on FIELD
        """,
        ParserOptions.Schema);

    private const string Sdl = """"
        "The `Int` scalar type represents non-fractional signed whole numeric values between -(2^31) and 2^31 - 1."
        scalar Int

        "The `Float` scalar type represents signed double-precision finite values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point)."
        scalar Float

        "The `String` scalar type represents textual data, as UTF-8 character sequences."
        scalar String

        "The `Boolean` scalar type represents `true` or `false`."
        scalar Boolean

        "The `ID` scalar type represents a unique identifier. It is serialized as a string and takes any string or integer as input."
        scalar ID

        "Includes the field or fragment only when the argument is true."
        directive @include(
          "Included when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Skips the field or fragment when the argument is true."
        directive @skip(
          "Skipped when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks an element of the schema as no longer supported."
        directive @deprecated(
          "Why, and what to use instead, as CommonMark text."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Points to the specification of a custom scalar."
        directive @specifiedBy(
          "The address of the specification."
          url: String!
        ) on SCALAR

        "Exactly one field of the input object must be given, and it must not be null."
        directive @oneOf on INPUT_OBJECT

        "A service's type system: its types, directives and the entry points of its operations."
        type __Schema {
          description: String
          "All types of this service."
          types: [__Type!]!
          "The type that queries start at."
          queryType: __Type!
          "The type that mutations start at, if there are any."
          mutationType: __Type
          "The type that subscriptions start at, if there are any."
          subscriptionType: __Type
          "All directives of this service."
          directives: [__Directive!]!
        }

        "A type of the service. Which fields have a value depends on `kind`."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "What a type is."
        enum __TypeKind {
          "A scalar."
          SCALAR
          "An object: `fields` and `interfaces` have values."
          OBJECT
          "An interface: `fields`, `interfaces` and `possibleTypes` have values."
          INTERFACE
          "A union: `possibleTypes` has a value."
          UNION
          "An enum: `enumValues` has a value."
          ENUM
          "An input object: `inputFields` has a value."
          INPUT_OBJECT
          "A list: `ofType` has a value."
          LIST
          "A type without null: `ofType` has a value."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default as GraphQL text."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive and the places it may stand in."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "A place a directive may stand in."
        enum __DirectiveLocation {
          "On a query."
          QUERY
          "On a mutation."
          MUTATION
          "On a subscription."
          SUBSCRIPTION
          "On a field."
          FIELD
          "On a fragment definition."
          FRAGMENT_DEFINITION
          "On a fragment spread."
          FRAGMENT_SPREAD
          "On an inline fragment."
          INLINE_FRAGMENT
          "On a variable definition."
          VARIABLE_DEFINITION
          "On a schema definition."
          SCHEMA
          "On a scalar definition."
          SCALAR
          "On an object type definition."
          OBJECT
          "On a field definition."
          FIELD_DEFINITION
          "On an argument definition."
          ARGUMENT_DEFINITION
          "On an interface definition."
          INTERFACE
          "On a union definition."
          UNION
          "On an enum definition."
          ENUM
          "On an enum value definition."
          ENUM_VALUE
          "On an input object definition."
          INPUT_OBJECT
          "On an input field definition."
          INPUT_FIELD_DEFINITION
        }
        """";
}
