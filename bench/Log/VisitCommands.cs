using System.Security.Cryptography;
using Casework.EventStore;

namespace Casework.Bench.Log;

/// <summary>The measured command: load, decide, append under the expected version, with its command id.</summary>
/// <param name="privateEvery">Of so many visits one has its text sealed; of none when null.</param>
internal sealed class VisitCommands(EventLog log, int? privateEvery = null)
{
    public const string Tenant = "09162000";
    public const int EventsPerVisit = 20;

    private static readonly byte[] Content = SHA256.HashData("a command"u8);
    private readonly (StreamKey Stream, int Version)[] _visits = [.. Enumerable.Range(0, 4096).Select(_ => (New(), 0))];

    public static StreamKey New() => new(Tenant, Guid.CreateVersion7());

    public static CommandMeta Meta() => new(Guid.CreateVersion7(), Content, "ada", "caseworker", "counselling");

    /// <returns>The position of the event it recorded.</returns>
    public async Task<long> Call(int caller)
    {
        var (visit, version) = _visits[caller];
        var next = privateEvery is { } every && visit.Id.GetHashCode() % every == 0 ? Visit.NextInPrivate : (Func<int, VisitEvent>)Visit.Next;
        var outcome = await log.Transact(Visit.Aggregate, visit, Meta(), version, known => Decide(known, next), CancellationToken.None);
        if (outcome.Version != version + 1)
            throw new InvalidOperationException($"The command left its stream at version {outcome.Version}.");
        _visits[caller] = version + 1 < EventsPerVisit ? (visit, version + 1) : (New(), 0);
        return outcome.Position;
    }

    private static Decided<VisitEvent, string> Decide(Visit visit, Func<int, VisitEvent> next) => visit.IsClosed
        ? Decided<VisitEvent, string>.Refuse("CLOSED")
        : Decided<VisitEvent, string>.Accept([new NewEvent<VisitEvent>(next(visit.Notes + (visit.Place is null ? 0 : 1)), new DateOnly(2026, 3, 1))]);
}
