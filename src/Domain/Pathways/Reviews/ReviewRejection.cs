namespace Casework.Domain.Pathways.Reviews;

public static class ReviewRejection
{
    public static readonly Rejection NoFlag = new(
        "NO_REVIEW_FLAG",
        "No review of this decision is due.",
        "Für diese Entscheidung steht keine Überprüfung an.")
    { Field = nameof(ClearReviewFlag.DecisionId) };

    public static readonly Rejection BeforeFlag = new(
        "REVIEW_BEFORE_FLAG",
        "The review would be before the day on which it became due.",
        "Die Überprüfung läge vor dem Tag, an dem sie fällig wurde.")
    { Field = nameof(PathwayCommand.EffectiveOn) };
}
