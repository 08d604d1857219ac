using System.Buffers;
using System.Globalization;
using System.Text;

namespace Casework.EventStore;

/// <summary>Events to stored rows: bodies with their personal values sealed, headers beside them.</summary>
internal sealed class EventEncoder(EventCodec codec, SubjectKeys keys, int maxBytes)
{
    private static readonly byte[] Placeholder = Encoding.ASCII.GetBytes(SealingScope.Placeholder);

    /// <exception cref="UnknownEventTypeException">An event's type is not registered.</exception>
    /// <exception cref="EventTooLargeException">A body is larger than the limit.</exception>
    /// <exception cref="WrongKeyEncryptionKeyException">There is personal data and no key, or another one.</exception>
    public async ValueTask<IReadOnlyList<EncodedEvent>> Encode<TEvent>(
        StreamKey stream, IReadOnlyList<NewEvent<TEvent>> events, CommandMeta command, CancellationToken cancel)
        where TEvent : class
    {
        var encoded = new EncodedEvent[events.Count];
        for (var i = 0; i < encoded.Length; i++)
            encoded[i] = await Encode(stream, events[i], command, cancel);
        return encoded;
    }

    private async ValueTask<EncodedEvent> Encode<TEvent>(
        StreamKey stream, NewEvent<TEvent> @event, CommandMeta command, CancellationToken cancel)
        where TEvent : class
    {
        var id = @event.Id ?? Guid.CreateVersion7();
        var draft = codec.Draft(@event.Event);
        var body = draft.Fields.Count == 0 ? draft.Body : await Seal(stream, id, draft, cancel);
        if (body.Length > maxBytes)
            throw new EventTooLargeException(draft.Type.Name, body.Length, maxBytes);
        return new EncodedEvent(id, draft.Type, body, HeadersJson.Write(Headers(@event, draft.Type, command)));
    }

    internal static EventHeaders Headers<TEvent>(NewEvent<TEvent> @event, EventType type, CommandMeta command) => new()
    {
        EffectiveOn = @event.EffectiveOn,
        Actor = command.Actor,
        Role = command.Role,
        Purpose = command.Purpose,
        CommandId = command.CommandId,
        RuleSet = @event.RuleSet,
        Origin = @event.Origin,
        Shape = type.Shape > 1 ? type.Shape : null,
    };

    private async ValueTask<byte[]> Seal(StreamKey stream, Guid eventId, EventDraft draft, CancellationToken cancel)
    {
        var dataKeys = await keys.ForSealing(stream.Tenant, [.. draft.Fields.Select(field => (field.Subject ?? stream.Id, field.Purpose))], cancel);
        var body = new ArrayBufferWriter<byte>(draft.Body.Length * 2);
        var copied = 0;
        foreach (var place in JsonStrings.StartingWith(draft.Body, Placeholder))
        {
            var field = int.Parse(place.Text.AsSpan(Placeholder.Length), CultureInfo.InvariantCulture);
            body.Write(draft.Body.AsSpan(copied, place.Start - copied));
            SealedField.Seal(body, dataKeys[field], draft.Fields[field].Plaintext, eventId, place.Pointer);
            copied = place.Start + place.Length;
        }

        body.Write(draft.Body.AsSpan(copied));
        return body.WrittenSpan.ToArray();
    }
}
