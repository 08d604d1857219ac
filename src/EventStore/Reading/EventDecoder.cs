using System.Text.Json;

namespace Casework.EventStore;

/// <summary>Stored rows to events: old shapes lifted, sealed fields opened. Fetches the keys of many rows at once.</summary>
internal sealed class EventDecoder(EventCodec codec, SubjectKeys keys)
{
    private static readonly List<JsonStrings.Found> Nothing = [];

    private static ReadOnlySpan<byte> QuotedPrefix => "\"s1."u8;

    /// <exception cref="EventUndecodableException">One of the rows cannot be read.</exception>
    /// <exception cref="WrongKeyEncryptionKeyException">The data keys were wrapped by another key.</exception>
    public async ValueTask<List<Recorded<TEvent>>> Decode<TEvent>(List<StoredEvent> rows, CancellationToken cancel)
        where TEvent : class
    {
        var sealedStrings = new Dictionary<long, List<JsonStrings.Found>>();
        var wanted = new HashSet<(string, SealedKey)>();
        if (codec.Seals)
        {
            foreach (var row in rows.Where(row => row.Data.AsSpan().IndexOf(QuotedPrefix) >= 0))
            {
                var found = sealedStrings[row.Position] = JsonStrings.StartingWith(row.Data, "s1."u8);
                foreach (var text in found)
                {
                    if (SealedField.TryParse(text.Text, out var field))
                        wanted.Add((row.Stream.Tenant, field.Key));
                }
            }
        }

        var opened = wanted.Count > 0 ? await keys.ForReading(wanted, cancel) : [];
        var events = new List<Recorded<TEvent>>(rows.Count);
        foreach (var row in rows)
            events.Add(Decode<TEvent>(row, sealedStrings.GetValueOrDefault(row.Position, Nothing), opened));
        return events;
    }

    private Recorded<TEvent> Decode<TEvent>(
        StoredEvent row, List<JsonStrings.Found> strings, Dictionary<(string Tenant, SealedKey Key), byte[]?> opened)
        where TEvent : class
    {
        try
        {
            var headers = HeadersJson.Read(row.Headers);
            // Most events hold nothing sealed.
            if (strings.Count == 0)
                return Recorded((TEvent)codec.Read(row.StoredName, row.Data, headers.Shape ?? 1), row, headers);
            var unsealing = new UnsealingScope(row.EventId, row.Stream.Id, strings, field =>
                opened.TryGetValue((row.Stream.Tenant, field.Key), out var key)
                    ? key
                    : throw new SealBrokenException($"there is no data key {field.Key}"));
            return Recorded((TEvent)codec.ReadSealed(row.StoredName, headers.Shape ?? 1, row.Data, unsealing), row, headers);
        }
        catch (Exception broken) when (broken is JsonException or UnknownEventTypeException or SealBrokenException
            or InvalidCastException or InvalidOperationException or NotSupportedException or FormatException or KeyNotFoundException)
        {
            throw new EventUndecodableException(row.Position, row.EventId, row.StoredName, broken);
        }
    }

    private static Recorded<TEvent> Recorded<TEvent>(TEvent body, StoredEvent row, EventHeaders headers)
        where TEvent : class =>
        new(row.Position, row.EventId, row.Stream, row.Version, body, row.RecordedAt, headers, row.CorrelationId, row.CausationId);
}
