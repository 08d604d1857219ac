using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Participation;
using Casework.GraphQL.Binding;

namespace Casework.Api.Participation;

/// <summary>Who may take part on a day, under the rules of that day: from legal facts only.</summary>
internal sealed class EligibilityFields
{
    public static EligibilityAnswer? BoardVoter([Parent] ParticipationView participation, string? municipality, DateOnly? on) =>
        Key(participation, municipality) is { } key
            ? Eligibility.BoardVoter(Facts(participation, key, on ?? participation.Day), key, on ?? participation.Day, participation.Rules)
            : null;

    public static EligibilityAnswer? LocalVoterEu([Parent] ParticipationView participation, string? municipality, DateOnly? on) =>
        Key(participation, municipality) is { } key
            ? Eligibility.EuLocalVoter(Facts(participation, key, on ?? participation.Day), on ?? participation.Day, participation.Rules)
            : null;

    public static NaturalisationView Naturalisation([Parent] ParticipationView participation, NaturalisationRoute route, DateOnly? on)
    {
        var day = on ?? participation.Day;
        return new(Eligibility.Naturalisation(NaturalisationFacts.Of(participation.State.Entries, day), route, day, participation.Rules));
    }

    private static string? Key(ParticipationView participation, string? municipality) =>
        (municipality ?? participation.State.Arrival.Municipality) is { } key && Shape.IsMunicipalityKey(key) ? key : null;

    private static LegalFacts Facts(ParticipationView participation, string municipality, DateOnly day) => LegalFacts.Of(
        from entry in participation.State.Entries
        where entry.Event is ArrivalEvent && entry.EffectiveOn <= day
        select (entry.EffectiveOn, (ArrivalEvent)entry.Event),
        municipality);
}

internal sealed record NaturalisationView(NaturalisationEligibility Answer)
{
    public EligibilityVerdict Verdict => Answer.Verdict;

    public DateOnly? EarliestOn => Answer.EarliestOn;

    public IReadOnlyList<NaturalisationConditionView> Conditions => [.. Answer.Conditions.Select(condition => new NaturalisationConditionView(condition.Condition, condition.Met))];

    public IReadOnlyList<EligibilityReason> Reasons => Answer.Reasons;

    public string? RuleSet => Answer.RuleSet;
}

internal sealed record NaturalisationConditionView(NaturalisationCondition Condition, bool? Met);
