using System.Net;
using System.Text.Json;
using Xunit.Sdk;

namespace Casework.Api.Tests.Testing;

/// <summary>What a GraphQL request was answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, ServerLog Log)
{
    public JsonElement Body { get; } = JsonDocument.Parse(Text).RootElement;

    /// <summary>The data; fails when there is an error beside it.</summary>
    public JsonElement Data => Errors.Count == 0 && Body.TryGetProperty("data", out var data) ? data : throw new XunitException($"{Text}\n{Log}");

    public IReadOnlyList<JsonElement> Errors => Body.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    public IReadOnlyList<string> Codes => [.. Errors.Select(error => error.At("extensions.code").GetString()!)];

    public override string ToString() => Text;
}
