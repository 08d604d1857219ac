using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.EventStore;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EventHeaders))]
internal sealed partial class HeadersJson : JsonSerializerContext
{
    public static byte[] Write(EventHeaders headers) => JsonSerializer.SerializeToUtf8Bytes(headers, Default.EventHeaders);

    /// <returns>Empty headers for a row that has none.</returns>
    public static EventHeaders Read(ReadOnlySpan<byte> json) =>
        json.IsEmpty ? new EventHeaders() : JsonSerializer.Deserialize(json, Default.EventHeaders) ?? new EventHeaders();
}
