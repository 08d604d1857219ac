using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Mentoring;

namespace Casework.Api.Mentoring;

/// <param name="Person">Of whom it is, for the mentor while it is active; null for everybody else, and before and after.</param>
/// <param name="Day">The day that "now" means in the answer.</param>
internal sealed record MatchView(Guid Pathway, MentorMatch Match, MatchedPersonView? Person, DateOnly Day)
{
    /// <summary>The matches of a case as those see them who work with it, and the person.</summary>
    public static IReadOnlyList<MatchView> Of(Guid pathway, Pathway state, DateOnly day) => [.. state.Matches.All.Select(match => new MatchView(pathway, match, null, day))];

    /// <summary>What a mentor sees of a case: the matches with them that stand, and of whom they are where they are active.</summary>
    public static IEnumerable<MatchView> ToMentor(Caller caller, string municipality, Guid pathway, Pathway state, DateOnly day) =>
        from match in state.Matches.All
        let standing = MatchStandings.Of(caller.Subject, match, state, day)
        let at = CaseStates.Of(state)
        where state.CaseFile.Status is not null && Policy.MayAnswerMatch(caller, municipality, at, standing)
        select new MatchView(pathway, match, Policy.MaySeeMatched(caller, municipality, at, standing) ? MatchedPersonView.Of(state, match) : null, day);

    public Guid MatchId => Match.Id;

    public string PathwayId => GlobalId.Of("Pathway", Pathway);

    public MatchKind Kind => Match.Kind;

    public MatchStatus Status => Match.StatusOn(Day);

    public string Mentor => Match.Mentor;

    public int Weeks => Match.Weeks;

    public DateOnly ProposedOn => Match.ProposedOn;

    public DateOnly? MentorAcceptedOn => Match.MentorAcceptedOn;

    public DateOnly? NewcomerAcceptedOn => Match.NewcomerAcceptedOn;

    public DateOnly? EndsOn => Match.EndsOn;

    public DateOnly? EndedOn => Match.EndedOn;

    public MatchEnd? EndReason => Match.End;

    public string RuleSet => Match.Rule;
}

/// <summary>What a mentor needs of whom they accompany, and nothing else.</summary>
/// <param name="Occupation">For somebody of the same field of work alone.</param>
internal sealed record MatchedPersonView(Personal<string> GivenName, string PreferredLanguage, LanguageLevel? GermanLevel, string? Occupation)
{
    public static MatchedPersonView Of(Pathway pathway, MentorMatch match)
    {
        var opened = pathway.Latest<ArrivalEvent.PathwayOpened>(DateOnly.MaxValue)!;
        return new(opened.GivenName, opened.PreferredLanguage, pathway.Language.KnownLevel, match.Kind is MatchKind.Professional ? pathway.Work.Profile?.Occupation : null);
    }
}
