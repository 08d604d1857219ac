namespace Casework.Domain.Pathways.Reviews;

/// <param name="DecisionId">The entry of the decision.</param>
/// <param name="BecauseOf">The entry that was corrected or retracted.</param>
public sealed record ReviewFlag(Guid DecisionId, Guid BecauseOf, DateOnly RaisedOn);
