using Casework.GraphQL.Language;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Tests.Rules;

/// <summary>A schema with every feature of the type system, small enough to keep in mind while reading the rules' tests.</summary>
internal static class RuleSchema
{
    public const string Text = """
        schema { query: Query mutation: Mutation subscription: Subscription }

        directive @onField on FIELD
        directive @onQuery on QUERY
        directive @onFragment on FRAGMENT_DEFINITION
        directive @onSpread on FRAGMENT_SPREAD
        directive @onInline on INLINE_FRAGMENT
        directive @onVariable on VARIABLE_DEFINITION
        directive @tag(name: String) repeatable on FIELD
        directive @because(reason: String!, level: Int! = 1) on FIELD

        scalar Anything
        scalar Opaque @specifiedBy(url: "https://example.org/opaque")

        enum Unit { SECOND MINUTE }
        enum Mood { CALM LOUD SAD @deprecated(reason: "Use CALM.") }

        interface Named { name(short: Boolean): String }
        interface Playable implements Named { name(short: Boolean): String seconds(unit: Unit = SECOND): Int next: Playable }

        type Track implements Playable & Named {
          name(short: Boolean): String
          seconds(unit: Unit = SECOND): Int
          next: Track
          title: String
          plays: Int
          rating: Float
          artist: Artist!
          window(from: Int, to: Int): String
          old: String @deprecated(reason: "Use title.")
        }

        type Podcast implements Playable & Named {
          name(short: Boolean): String
          seconds(unit: Unit = SECOND): Int
          next: Podcast
          title: String
          episode: Int
          mood: Mood
        }

        type Artist implements Named {
          name(short: Boolean): String
          tracks(first: Int = 10): [Track!]!
          friends: [Artist]
          age: Int
        }

        union Found = Track | Podcast
        union Anyone = Artist

        input TrackFilter {
          mood: Mood!
          limit: Int! = 10
          text: String
          tags: [String!]
          loud: Boolean
          inner: TrackFilter
          count: Int
        }

        input Lookup @oneOf { id: ID text: String number: Int }

        type Probe {
          int(value: Int): String
          required(value: Int!): String
          string(value: String): String
          boolean(value: Boolean): String
          float(value: Float): String
          id(value: ID): String
          mood(value: Mood): String
          strings(value: [String]): String
          nonNullStrings(value: [String!]): String
          grid(value: [[Int]]): String
          filter(value: TrackFilter): String
          lookup(value: Lookup): String
          two(a: Int!, b: Int!): String
          defaulted(value: Int! = 0): String
          anything(value: Anything): String
        }

        type Query {
          track(id: ID): Track
          podcast: Podcast
          playable: Playable
          named: Named
          found: Found
          anyone: Anyone
          artist: Artist
          probe: Probe
        }

        type Mutation { rate(track: ID!, stars: Int!): Track find(filter: TrackFilter): Track }

        type Subscription { trackStarted: Track rated: Track silence: Boolean }
        """;

    public static Schema Schema { get; } = SchemaBuilder.Build(Parser.Parse(Text, ParserOptions.Schema));
}
