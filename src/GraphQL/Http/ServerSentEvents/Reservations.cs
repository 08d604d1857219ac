using System.Collections.Concurrent;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Http.ServerSentEvents;

/// <summary>The reserved streams of this node. One that is not opened in time is given up.</summary>
internal sealed class Reservations(StreamingOptions options)
{
    private readonly ConcurrentDictionary<string, Reservation> _byToken = new(StringComparer.Ordinal);

    public Reservation Add(string? caller, StreamCount.Place place)
    {
        var reservation = new Reservation(caller, options, place);
        _byToken[reservation.Token] = reservation;
        _ = GiveUp(reservation);
        return reservation;
    }

    /// <returns>Null also for a stream of another caller, who is not told that it is there.</returns>
    public Reservation? Find(string token, string? caller) =>
        _byToken.TryGetValue(token, out var reservation) && reservation.Caller == caller ? reservation : null;

    public async Task Remove(Reservation reservation)
    {
        if (_byToken.TryRemove(reservation.Token, out _))
            await reservation.Leave();
    }

    private async Task GiveUp(Reservation reservation)
    {
        await Task.Delay(options.ReservationTimeout, options.Clock, reservation.Over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reservation.TakeOnce())
            await Remove(reservation);
    }
}
