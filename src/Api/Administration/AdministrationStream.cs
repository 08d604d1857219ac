using Casework.Api.Commands;
using Casework.Domain;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Casework.Projections;

namespace Casework.Api.Administration;

/// <summary>The event log as far as it tells what was done on no pathway.</summary>
internal sealed class AdministrationStream(EventLog log)
{
    /// <summary>Records what was done, or is done next: once it returns, the log has it.</summary>
    /// <param name="tenant">The municipality, or <see cref="AdministrationStreams.Operation"/>.</param>
    /// <exception cref="LogUnavailableException">It is not known whether it is recorded.</exception>
    /// <exception cref="AppenderOverloadedException">It is not.</exception>
    public Task Record(string tenant, AdministrationEvent act, Doer by, CancellationToken cancel)
    {
        var stream = AdministrationStreams.Of(tenant);
        var meta = new CommandMeta(Guid.CreateVersion7(), CommandContent.Hash(stream.Id, act), by.Actor, by.Role, by.Purpose);
        return log.Transact(
            AdministrationStreams.Aggregate, stream, meta, expectedVersion: null,
            _ => Decided<AdministrationEvent, Rejection>.Accept([new(act, new Today(TimeProvider.System).Date)]), cancel);
    }

    /// <inheritdoc cref="Record"/>
    public Task Rebuilt(Rebuilt done, Doer by, CancellationToken cancel) =>
        Record(AdministrationStreams.Operation, new AdministrationEvent.ReadModelRebuilt(done.Projection, done.Version, done.Through), by, cancel);
}
