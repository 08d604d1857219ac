using Casework.Api.Commands;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Rules;
using Casework.Domain.Surveys;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Surveys;

/// <summary>The event log as far as surveys go.</summary>
internal sealed class SurveyStream(EventLog log, SurveyAreas areas, RuleBook rules)
{
    public SurveyAreas Areas => areas;

    /// <returns>Everything that is recorded by now.</returns>
    public async Task<SurveyLedger> Read(CancellationToken cancel) => (await log.Read(SurveyStreams.Aggregate, SurveyStreams.Stream, null, cancel)).State;

    public Task<Transacted<SurveyLedger, Rejection>> Import(CommandMeta meta, ImportSurvey command, DateOnly today, CancellationToken cancel) =>
        log.Transact(SurveyStreams.Aggregate, SurveyStreams.Stream, meta, null, known => command.Decide(known, areas, Now(meta, today)).On(today), cancel);

    public Task<Transacted<SurveyLedger, Rejection>> Withdraw(CommandMeta meta, WithdrawSurveyWave command, DateOnly today, CancellationToken cancel) =>
        log.Transact(SurveyStreams.Aggregate, SurveyStreams.Stream, meta, null, known => command.Decide(known, Now(meta, today)).On(today), cancel);

    /// <summary>What is wrong with an import, value by value.</summary>
    public async Task<IReadOnlyList<SurveyFlaw>> Flaws(ImportSurvey command, DateOnly today, CancellationToken cancel) =>
        command.Flaws(await Read(cancel), areas, new Circumstances(today, rules));

    private Circumstances Now(CommandMeta meta, DateOnly today) => new(today, rules) { Actor = meta.Actor };
}
