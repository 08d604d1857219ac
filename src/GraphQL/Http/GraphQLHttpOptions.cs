using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Streaming;
using Casework.GraphQL.Http.TrustedDocuments;
using Microsoft.AspNetCore.Http;

namespace Casework.GraphQL.Http;

/// <summary>How requests come in.</summary>
public sealed record GraphQLHttpOptions
{
    internal const int LargestBatch = 10;

    /// <summary>What the host hands to its resolvers, and whether the request may read the schema.</summary>
    public Func<HttpContext, RequestFeatures> Features { get; init; } = static _ => new RequestFeatures();

    /// <summary>
    /// The same for a WebSocket, from the payload of its first message: a browser cannot give a socket a header. Null from it closes
    /// the socket with 4403. When there is none, <see cref="Features"/> is asked.
    /// </summary>
    public Func<HttpContext, JsonElement?, CancellationToken, ValueTask<RequestFeatures?>>? Connect { get; init; }

    /// <summary>Names who asks, for limits per caller and so that nobody listens to another's stream. Null: limits hold for all together only.</summary>
    public Func<RequestFeatures, string?> CallerOf { get; init; } = static _ => null;

    /// <summary>Most bytes of a body, and of a socket's message; more is answered 413, and closes a socket with 4400.</summary>
    public int MaxBodyBytes { get; init; } = 256 * 1024;

    /// <summary>Nesting of a body's JSON, variables included; more is answered 400.</summary>
    public int MaxJsonDepth { get; init; } = 64;

    /// <summary>Whether queries may come by GET.</summary>
    public bool AllowGet { get; init; } = true;

    /// <summary>
    /// One of these headers proves that a GET of a browser with cookies was not made by a page of another site: such a page
    /// cannot set it without asking first.
    /// </summary>
    public IReadOnlyList<string> PreflightHeaders { get; init; } = ["GraphQL-Preflight", "GraphQL-Require-Preflight"];

    /// <summary>Origins other than the server's own whose pages may open a WebSocket, such as <c>https://app.example</c>.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Whether a response whose fields failed has status 294 (some data) instead of 200, as the newer draft says.</summary>
    public bool UseDraftStatusCodes { get; init; }

    /// <summary>Documents that requests may name by their hash.</summary>
    public TrustedDocumentStore? TrustedDocuments { get; init; }

    /// <summary>Whether nothing but <see cref="TrustedDocuments"/> is accepted, and those by their hash.</summary>
    public bool TrustedDocumentsOnly { get; init; }

    /// <summary>Whether a client may send a document once with its hash and then name it by that (extension <c>persistedQuery</c>).</summary>
    public bool AutomaticPersistedQueries { get; init; }

    /// <summary>Documents kept so.</summary>
    public int MaxPersistedQueries { get; init; } = 1_000;

    /// <summary>Their size in bytes, all together.</summary>
    public int MaxPersistedBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Requests that may come as one array, to be executed one after the other; 0, the default: none. At most 10.</summary>
    public int MaxBatch { get; init; }

    /// <summary>Time for a whole batch.</summary>
    public TimeSpan BatchTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Answers that take as long as the client listens: WebSockets and event streams.</summary>
    public StreamingOptions Streaming { get; init; } = new();

    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    internal GraphQLHttpOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxBatch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxBatch, LargestBatch);
        if (TrustedDocumentsOnly && TrustedDocuments is null)
            throw new ArgumentException($"{nameof(TrustedDocumentsOnly)} needs {nameof(TrustedDocuments)}.");
        if (TrustedDocumentsOnly && AutomaticPersistedQueries)
            throw new ArgumentException($"{nameof(TrustedDocumentsOnly)} leaves no place for {nameof(AutomaticPersistedQueries)}.");
        return this;
    }
}
