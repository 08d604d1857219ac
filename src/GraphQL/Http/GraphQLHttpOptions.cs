using Casework.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Casework.GraphQL.Http;

/// <summary>How requests come in over HTTP.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>What the host hands to its resolvers, and whether the request may read the schema.</summary>
    public Func<HttpContext, RequestFeatures> Features { get; init; } = static _ => new RequestFeatures();

    /// <summary>Most bytes of a body; more is answered 413.</summary>
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

    /// <summary>Whether a response whose fields failed has status 294 (some data) instead of 200, as the newer draft says.</summary>
    public bool UseDraftStatusCodes { get; init; }
}
