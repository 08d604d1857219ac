using Casework.Api.Commands;
using Casework.Domain;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Rules;
using Casework.EventStore;

namespace Casework.Api.HealthFiles;

/// <summary>The event log as far as health files go. Nobody is told of what is recorded here.</summary>
internal sealed class HealthFileStream(EventLog log, RuleBook rules)
{
    public Task<Transacted<HealthHistory, Rejection>> Transact(
        StreamKey pathway, CommandMeta meta, long? expectedVersion, HealthCommand command, DateOnly today, CancellationToken cancel) =>
        log.Transact(
            Projections.HealthFiles.Aggregate, Projections.HealthFiles.Of(pathway), meta, expectedVersion,
            history => command.DecideOn(history.State, pathway.Id, new Circumstances(today, rules)).On(command.EffectiveOn), cancel);

    /// <returns>The health file of a pathway; at version 0 when nothing is recorded in it.</returns>
    public Task<Aggregated<HealthHistory>> Read(StreamKey pathway, CancellationToken cancel) =>
        log.Read(Projections.HealthFiles.Aggregate, Projections.HealthFiles.Of(pathway), null, cancel);
}
