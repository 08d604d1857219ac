using System.Runtime.CompilerServices;

namespace Casework.EventStore.Projecting;

/// <summary>The events of a part of a build, decoded, without the streams that are left out.</summary>
/// <param name="parks">An event that cannot be taken parks its stream, instead of ending the build.</param>
internal sealed class PartReading<TEvent>(ProjectionReader log, string? streamType, bool parks, IReadOnlySet<StreamKey> without)
    where TEvent : class
{
    private readonly Dictionary<StreamKey, ParkedStream> _parked = [];
    private long _events;

    public BuiltPart Built => new(_events, [.. _parked.Values]);

    public bool Parks(Exception e) => parks && Projector.IsPoison(e);

    public bool IsParked(StreamKey stream) => _parked.Count > 0 && _parked.ContainsKey(stream);

    public void Park(StreamKey stream, long position, Exception e) => _parked.TryAdd(stream, ParkedStream.At(stream, position, e));

    public async IAsyncEnumerable<IReadOnlyList<Recorded<TEvent>>> Events(BuildPart part, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var stored in log.Part(part, ProjectionReader.NeedsBody<TEvent>(), cancel))
        {
            var events = await Decode(stored, cancel);
            _events += events.Count;
            yield return events;
        }
    }

    private async Task<IReadOnlyList<Recorded<TEvent>>> Decode(IReadOnlyList<StoredEvent> stored, CancellationToken cancel)
    {
        while (true)
        {
            if (without.Count > 0 || _parked.Count > 0)
                stored = [.. stored.Where(one => !without.Contains(one.Stream) && !_parked.ContainsKey(one.Stream))];
            try
            {
                return await log.Decode<TEvent>(stored, streamType, cancel);
            }
            catch (EventUndecodableException e) when (parks)
            {
                Park(stored.First(one => one.Position == e.Position).Stream, e.Position, e);
            }
        }
    }
}
