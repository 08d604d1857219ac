using System.Collections.Immutable;
using Casework.Domain.Pathways.Protection;
using static Casework.Domain.Pathways.Mentoring.MentoringEvent;

namespace Casework.Domain.Pathways.Mentoring;

/// <summary>Every match, in the order of the days on which they were proposed. The withdrawal of the consent to matching ends those that stand.</summary>
public sealed record MentorMatches(ImmutableList<MentorMatch> All)
{
    public static MentorMatches Initial { get; } = new([]);

    public MentorMatch? Find(Guid id) => All.Find(match => match.Id == id);

    public static MentorMatches Evolve(MentorMatches state, Entry entry) => entry.Event switch
    {
        MatchProposed e when state.Find(e.MatchId) is null => new(state.All.Add(new(e.MatchId, e.Kind, e.Mentor, entry.EffectiveOn, e.Weeks, e.Rule))),
        MatchAccepted e => state.With(e.MatchId, match => match.Accept(e.Side, entry.EffectiveOn)),
        MatchEnded e => state.With(e.MatchId, match => match.Over(e.Reason, entry.EffectiveOn)),
        ProtectionEvent.ConsentWithdrawn { Purpose: ConsentPurpose.Matching } =>
            state.All.Where(match => match.StandsOn(entry.EffectiveOn)).Aggregate(state, (matches, match) => matches.With(match.Id, _ => match.Over(MatchEnd.ConsentWithdrawn, entry.EffectiveOn))),
        _ => state,
    };

    private MentorMatches With(Guid id, Func<MentorMatch, MentorMatch> change) =>
        Find(id) is { } match ? new(All.Replace(match, change(match))) : this;
}
