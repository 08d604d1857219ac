using Casework.Api.Commands;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Rules;
using Casework.Domain.Staffing;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Staffing;

/// <summary>The event log as far as teams and deputies go.</summary>
internal sealed class StaffStream(EventLog log, RuleBook rules)
{
    public static StreamKey Of(string municipality) => MunicipalStaff.Of(municipality);

    public Task<Transacted<StaffHistory, Rejection>> Transact(
        string municipality, CommandMeta meta, long? expectedVersion, StaffCommand command, DateOnly today, CancellationToken cancel) =>
        log.Transact(
            MunicipalStaff.Aggregate, Of(municipality), meta, expectedVersion,
            history => command.DecideOn(history.State, new Circumstances(today, rules) { Actor = meta.Actor }).On(command.EffectiveOn), cancel);

    /// <summary>What a command comes to that is recorded with a pathway's.</summary>
    /// <param name="known">What it is decided on.</param>
    public (StreamAppend? Append, Rejection? Refusal) Beside(string municipality, Aggregated<StaffHistory> known, StaffCommand command, DateOnly today)
    {
        var decided = command.DecideOn(known.State.State, new Circumstances(today, rules));
        return decided.Rejection is { } refusal ? (null, refusal)
            : decided.Events.Count == 0 ? (null, null)
            : (new StreamAppend(Of(municipality), StaffEvent.StreamType, known.Version, [.. decided.Events.Select(@event => new NewEvent<object>(@event, command.EffectiveOn))]), null);
    }

    /// <returns>Everything that is recorded by now; at version 0 when there is nothing.</returns>
    public Task<Aggregated<StaffHistory>> Read(string municipality, CancellationToken cancel) =>
        log.Read(MunicipalStaff.Aggregate, Of(municipality), null, cancel);
}
