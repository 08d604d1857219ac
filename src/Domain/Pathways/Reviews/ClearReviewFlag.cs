namespace Casework.Domain.Pathways.Reviews;

/// <param name="DecisionId">The entry of the decision.</param>
public sealed record ClearReviewFlag(Guid DecisionId, ReviewOutcome Outcome, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var cleared = new ReviewEvent.ReviewFlagCleared(DecisionId, Outcome, Reason);
        if (Shape.Text(Reason.Value, nameof(Reason), Shape.NoteLength) is { } flaw)
            return flaw;

        return pathway.Reviews.Open.GetValueOrDefault(DecisionId) switch
        {
            null when pathway.Has(cleared, EffectiveOn) => Decision<PathwayEvent>.Nothing,
            null => ReviewRejection.NoFlag,
            var flag when EffectiveOn < flag.RaisedOn => ReviewRejection.BeforeFlag,
            _ => cleared,
        };
    }
}
