namespace Casework.GraphQL.Http.Negotiation;

/// <summary>What a client takes, by its Accept header.</summary>
/// <param name="Single">Media type of a single response; null when it takes none as such.</param>
/// <param name="Incremental">For deferred and streamed parts.</param>
/// <param name="Subscription">For a subscription's events.</param>
/// <param name="PrefersStream">Whether a single response is sent in the format of several, too.</param>
internal sealed record Accepted(string? Single, StreamFormat Incremental, StreamFormat Subscription, bool PrefersStream)
{
    public static readonly Accepted Json = new(ResponseMediaType.Json, StreamFormat.None, StreamFormat.None, PrefersStream: false);
    public static readonly Accepted GraphQLResponse = Json with { Single = ResponseMediaType.GraphQLResponse };
    public static readonly Accepted Nothing = Json with { Single = null };

    public bool Streams => Incremental != StreamFormat.None || Subscription != StreamFormat.None;

    /// <summary>The media type of a refusal, which is one response whatever was asked for.</summary>
    public string Refusal => Single ?? ResponseMediaType.Json;
}
