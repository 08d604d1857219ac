using System.Text;
using System.Text.Json;

namespace Casework.EventStore.Messaging;

/// <summary>What a command sends and takes back on one stream.</summary>
internal sealed record Outbox(IReadOnlyList<EncodedMessage> Messages, IReadOnlyList<string> Cancelled)
{
    public static Outbox Empty { get; } = new([], []);

    public int Size { get; } = Messages.Sum(message => message.Size);

    /// <summary>Those who subscribed to events first, then what the decision itself says.</summary>
    /// <exception cref="ArgumentException">A payload is no JSON object, or a cancelled key is empty.</exception>
    public static Outbox Of<TEvent>(
        IReadOnlyList<EventSubscription> subscriptions, IReadOnlyList<NewEvent<TEvent>> events, IReadOnlyList<EncodedEvent> encoded, long version,
        IReadOnlyList<Message> messages, IReadOnlyList<string> cancels)
        where TEvent : class
    {
        if (subscriptions.Count == 0 && messages.Count == 0 && cancels.Count == 0)
            return Empty;

        var all = new List<EncodedMessage>();
        for (var i = 0; i < encoded.Count; i++)
        {
            byte[]? payload = null;
            foreach (var subscription in subscriptions)
            {
                if (!subscription.Wants(encoded[i].Type.Name))
                    continue;
                payload ??= AboutEvent(version + i + 1, events[i].EffectiveOn);
                all.Add(new EncodedMessage(encoded[i].Id, subscription.Destination, encoded[i].Type.Name, payload, i + 1, DueAt: null, Key: null));
            }
        }

        all.AddRange(messages.Select(Encode));
        return all.Count + cancels.Count == 0 ? Empty : new Outbox(all, [.. cancels.Concat(messages.Select(message => message.Key).OfType<string>()).Distinct()]);
    }

    private static byte[] AboutEvent(long version, DateOnly effectiveOn) =>
        JsonSerializer.SerializeToUtf8Bytes(new EventPayload(version, effectiveOn), PayloadJson.Default.EventPayload);

    private static EncodedMessage Encode(Message message)
    {
        using var payload = Parse(message);
        if (payload.RootElement.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"The payload of a message {message.Type} is no JSON object.", nameof(message));
        return new EncodedMessage(
            message.Id ?? Guid.CreateVersion7(), message.Destination, message.Type, Encoding.UTF8.GetBytes(message.Payload), Event: 0,
            message.DueAt?.ToUniversalTime(), message.Key);
    }

    private static JsonDocument Parse(Message message)
    {
        try
        {
            return JsonDocument.Parse(message.Payload);
        }
        catch (JsonException broken)
        {
            throw new ArgumentException($"The payload of a message {message.Type} is no JSON.", nameof(message), broken);
        }
    }
}
