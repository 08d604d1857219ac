using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Mentoring;

/// <summary>Asks a mentor whether they would accompany somebody. Of whom, they learn only once both sides have accepted.</summary>
/// <param name="Mentor">The subject of a mentor's token; not a name.</param>
/// <param name="Weeks">For how long, from when both sides have accepted.</param>
public sealed record ProposeMatch(Guid MatchId, MatchKind Kind, string Mentor, int Weeks) : PathwayCommand
{
    public const string Topic = "mentoring.match";

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (Shape.Text(Mentor, nameof(Mentor)) is { } flaw)
            return flaw;

        if (pathway.Matches.Find(MatchId) is { } known)
            return (known.Kind, known.Mentor, known.Weeks, known.ProposedOn) == (Kind, Mentor, Weeks, EffectiveOn) ? Decision<PathwayEvent>.Nothing : MatchRejection.AlreadyKnown;

        if (now.Rules.At(Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        return Weeks < 1 || Weeks > rule.Number(Most(Kind)) ? MatchRejection.PeriodNotAllowed.Under(rule.Id)
            : pathway.Matches.All.Exists(match => match.Mentor == Mentor && match.StandsOn(EffectiveOn)) ? MatchRejection.MentorHasOne
            : new MentoringEvent.MatchProposed(MatchId, Kind, Mentor, Weeks, rule.Id);
    }

    private static string Most(MatchKind kind) => kind switch
    {
        MatchKind.LanguagePartner => "mostWeeksLanguagePartner",
        MatchKind.Professional => "mostWeeksProfessional",
        MatchKind.Founder => "mostWeeksFounder",
        _ => "mostWeeksWelcome",
    };
}
