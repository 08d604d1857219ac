using Casework.Domain.Pathways;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

/// <summary>Given what was prepared and published, when a release is prepared or published, then these events or this refusal.</summary>
public abstract class ReleaseSpec
{
    private Decision<ReleaseEvent>? _decision;

    protected ReleaseSchemas Schemas { get; set; } = ReleaseSchemasOfTheHouse.All;

    protected ReleaseSchema Schema => Schemas.All[0];

    protected ReleaseLedger Ledger { get; private set; } = ReleaseLedger.Initial;

    protected DateOnly Today { get; set; } = new(2026, 11, 22);

    protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    protected void Given(params ReleaseEvent[] events)
    {
        foreach (var @event in events)
            Ledger = ReleaseLedger.Evolve(Ledger, @event, DateTimeOffset.UnixEpoch);
    }

    /// <summary>Prepared by Ada and published by Ben, one after the other.</summary>
    protected void GivenPublished(ReleaseTable table, params string[] periods)
    {
        foreach (var period in periods)
        {
            WhenPrepared(table, period);
            ThenAccepted();
            WhenPublished(Ledger.Releases[^1].Id, "ben");
            ThenAccepted();
        }
    }

    protected void WhenPrepared(ReleaseTable table, string period, string? by = "ada", string? schema = null, ReleaseBasis? basis = null) =>
        _decision = new PrepareRelease(schema ?? Schema.Id, table, period).Decide(Ledger, Schemas, basis ?? new ReleaseBasis(Id(Ledger.Releases.Count + 1), 100, "root", "seed"), new Circumstances(Today, RulesOfTheHouse.Book) { Actor = by });

    protected void WhenPreparedOnNothing(ReleaseTable table, string period) =>
        _decision = new PrepareRelease(Schema.Id, table, period).Decide(Ledger, Schemas, null, new Circumstances(Today, RulesOfTheHouse.Book) { Actor = "ada" });

    protected void WhenPublished(Guid release, string? by, bool withContent = true, long ofLogSize = 100) => _decision = new PublishRelease(release).Decide(
        Ledger, Schemas, withContent ? new ReleaseContent(ofLogSize, [new("13003000", Milestone.LanguageB1, null, 7)], [], "signature") : null, new Circumstances(Today, RulesOfTheHouse.Book) { Actor = by });

    protected void WhenWithdrawn(Guid release, string? by) => _decision = new WithdrawRelease(release).Decide(Ledger, new Circumstances(Today, RulesOfTheHouse.Book) { Actor = by });

    /// <summary>What came of it is recorded.</summary>
    protected IReadOnlyList<ReleaseEvent> ThenAccepted()
    {
        Assert.Null(_decision!.Rejection);
        Assert.NotEmpty(_decision.Events);
        Given([.. _decision.Events]);
        return _decision.Events;
    }

    protected void ThenRejected(Rejection reason)
    {
        Assert.Empty(_decision!.Events);
        Assert.Equal(reason.Code, _decision.Rejection?.Code);
    }
}
