using System.Runtime.CompilerServices;
using Casework.Domain.Pathways;
using Casework.Domain.Surveys;
using Casework.Domain.Tests.Releases;

namespace Casework.Domain.Tests.Surveys;

/// <summary>Given what was imported, when figures are imported or withdrawn, then they stand, or this refusal.</summary>
public abstract class SurveySpec
{
    private Decision<SurveyEvent>? _decision;
    private long _position;

    protected static SurveyCatalogue Catalogue { get; } = SurveyCatalogue.Parse("questions.json", Text());

    protected static SurveyAreas Areas { get; } = new(Catalogue, ReleaseSchemasOfTheHouse.All);

    protected static Circumstances Now { get; } = new(new(2026, 11, 22), RulesOfTheHouse.Book) { Actor = "ada" };

    protected static SurveyValue Trust { get; } = new("TRUST_IN_PEOPLE", 2025, "130", 812, SurveyMeasure.Mean, 5.9m, 5.7m, 6.1m, "Citizens' survey of the association, 2025");

    protected SurveyLedger Ledger { get; private set; } = SurveyLedger.Initial;

    protected void WhenImported(params SurveyValue[] values) => WhenImported(Now, values);

    protected void WhenImported(Circumstances now, params SurveyValue[] values) => _decision = new ImportSurvey(new('a', 64), values).Decide(Ledger, Areas, now);

    protected void WhenWithdrawn(string question, int wave, string? by = "ben") =>
        _decision = new WithdrawSurveyWave(question, wave, SurveyWithdrawal.EnteredInError).Decide(Ledger, Now with { Actor = by });

    /// <summary>What came of it is recorded.</summary>
    protected IReadOnlyList<SurveyEvent> ThenAccepted()
    {
        Assert.Null(_decision!.Rejection);
        foreach (var @event in _decision.Events)
            Ledger = SurveyLedger.Evolve(Ledger, @event, DateTimeOffset.UnixEpoch, ++_position);
        return _decision.Events;
    }

    protected void ThenRejected(Rejection reason, string? field = null)
    {
        Assert.Empty(_decision!.Events);
        Assert.Equal((reason.Code, field), (_decision.Rejection?.Code, _decision.Rejection?.Field));
    }

    protected static string Text([CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "surveys", "questions.json"));
}
