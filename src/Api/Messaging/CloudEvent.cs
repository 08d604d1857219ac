using System.Buffers;
using System.Text.Json;
using Casework.EventStore.Messaging;

namespace Casework.Api.Messaging;

/// <summary>
/// A message as CloudEvents 1.0 in structured JSON. It names tenant, pathway, position, version and effective day, and
/// nothing of a person: who may know more asks the API.
/// </summary>
internal static class CloudEvent
{
    public const string ContentType = "application/cloudevents+json";

    private const string TypePrefix = "casework.";

    public static string TypeOf(DueMessage message) => TypePrefix + message.Type;

    public static byte[] Of(DueMessage message)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", message.Id);
            json.WriteString("source", $"/casework/{message.Stream.Tenant}");
            json.WriteString("type", TypeOf(message));
            json.WriteString("subject", message.Stream.Id);
            json.WriteString("time", message.RecordedAt.UtcDateTime);
            json.WriteString("datacontenttype", "application/json");
            json.WriteStartObject("data");
            json.WriteString("tenant", message.Stream.Tenant);
            json.WriteNumber("position", message.Position);
            using var payload = JsonDocument.Parse(message.Payload);
            foreach (var property in payload.RootElement.EnumerateObject())
                property.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
