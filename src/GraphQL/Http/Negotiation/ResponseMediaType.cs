namespace Casework.GraphQL.Http.Negotiation;

/// <summary>The media types of answers.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>
internal static class ResponseMediaType
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
}
