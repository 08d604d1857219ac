using System.Text.Json;
using Xunit.Sdk;

namespace Casework.Api.Tests.Testing;

/// <summary>What a mutation was answered: accepted, or refused with one error.</summary>
internal sealed record CommandAnswer(JsonElement Payload)
{
    public string? PathwayId => Payload.At("pathway") is { ValueKind: JsonValueKind.Object } pathway ? pathway.Text("id") : null;

    public int? Version => Number(Payload.At("version"));

    public long? Position => Number(Payload.At("position"));

    public IReadOnlyList<string?> Warnings => Payload.Each("warnings", "code");

    public JsonElement? Error => Payload.At("errors") is { ValueKind: JsonValueKind.Array } errors ? Assert.Single(errors.EnumerateArray()) : null;

    public string? Code => Error?.Text("code");

    public string? ErrorType => Error?.Text("__typename");

    public CommandAnswer Accepted() => Error is null ? this : throw new XunitException($"Refused: {Payload}");

    public JsonElement Refused(string type, string code)
    {
        Assert.Equal((type, code), (ErrorType, Code));
        Assert.Equal((null, null, null), (PathwayId, Version, Position));
        return Error!.Value;
    }

    public override string ToString() => Payload.ToString();

    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
