namespace Casework.Projections;

/// <summary>That a mentor is named in a case. Whether they still are, and what they may see of it, the case itself tells.</summary>
/// <param name="Mentor">A token's subject.</param>
public sealed record PathwayMatch(Guid PathwayId, Guid MatchId, string Mentor);
