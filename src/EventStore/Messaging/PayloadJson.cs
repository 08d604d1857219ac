using System.Text.Json.Serialization;

namespace Casework.EventStore.Messaging;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EventPayload))]
internal sealed partial class PayloadJson : JsonSerializerContext;
