using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Participation;

/// <summary>Who may take part, from legal facts and the rules of a day only: language, work and progress have no way in.</summary>
public static class Eligibility
{
    public const string EuLocalVoterTopic = "participation.eu-local-voter";
    public const string NaturalisationTopic = "participation.naturalisation";

    /// <summary>The rules of board elections differ between the Länder: the first two digits of a municipality key name the Land.</summary>
    public static string BoardElectionTopic(string municipality) => $"participation.board-election.{municipality[..2]}";

    /// <summary>Whether the person may vote for the advisory board of the municipality.</summary>
    public static EligibilityAnswer BoardVoter(LegalFacts facts, string municipality, DateOnly on, RuleBook rules)
    {
        if (rules.At(BoardElectionTopic(municipality), on) is not { } rule)
            return NoRule;

        return Answer(rule, on, facts.Nationality is { } country ? country is not Country.Germany : null, EligibilityReason.GermanNational,
            (OldEnough(facts, rule), EligibilityReason.TooYoung),
            (LongEnough(facts.ResidentInMunicipalitySince, rule.NumberOrNull("residenceMonths"), rule.NumberOrNull("residenceWeeks")), EligibilityReason.ResidenceTooShort));
    }

    /// <summary>Whether a national of another EU country may vote in local elections (Art. 28(1) GG), apart from the voting age of the Land.</summary>
    public static EligibilityAnswer EuLocalVoter(LegalFacts facts, DateOnly on, RuleBook rules)
    {
        if (rules.At(EuLocalVoterTopic, on) is not { } rule)
            return NoRule;

        bool? isEuNational = facts.Nationality is { } country ? country is not Country.Germany && Country.IsEuMember(country, on, rules) is true : null;
        return Answer(rule, on, isEuNational, EligibilityReason.NotAnEuNational,
            (LongEnough(facts.ResidentInMunicipalitySince, rule.NumberOrNull("residenceMonths"), null), EligibilityReason.ResidenceTooShort));
    }

    /// <summary>The first day on which residence suffices for naturalisation, under the rule of a day; the other conditions are not looked at.</summary>
    /// <returns>No day when a fact is not known, when the route has no fixed residence, or when no rule is in force.</returns>
    public static NaturalisationEarliest NaturalisationEarliest(LegalFacts facts, NaturalisationRoute route, DateOnly on, RuleBook rules)
    {
        if (rules.At(NaturalisationTopic, on) is not { } rule)
            return new(null, null);

        DateOnly? earliest = (route, facts) switch
        {
            (NaturalisationRoute.Standard, { ResidentSince: { } resident }) => resident.AddYears(rule.Number("residenceYears")),
            (NaturalisationRoute.Spouse, { ResidentSince: { } resident, MarriedToGermanSince: { } married }) => CalendarArithmetic.Later(
                resident.AddYears(rule.Number("spouseResidenceYears")), married.AddYears(rule.Number("spouseMarriageYears"))),
            _ => null,
        };
        return new(earliest, rule.Id);
    }

    private static EligibilityAnswer NoRule => new(EligibilityVerdict.Unknown, null, [EligibilityReason.NoRule], null);

    private static DateOnly? OldEnough(LegalFacts facts, RuleSet rule) => facts.BornOn?.AddYears(rule.Number("ageAtLeast"));

    private static DateOnly? LongEnough(DateOnly? since, int? months, int? weeks) => since?.AddMonths(months ?? 0).AddDays(7 * (weeks ?? 0));

    private static EligibilityAnswer Answer(
        RuleSet rule, DateOnly on, bool? nationality, EligibilityReason wrongNationality, params (DateOnly? From, EligibilityReason Before)[] conditions)
    {
        List<EligibilityReason> reasons = [.. conditions.Where(condition => condition.From > on).Select(condition => condition.Before)];
        if (nationality is false)
            reasons.Insert(0, wrongNationality);

        var isKnown = nationality is not null && conditions.All(condition => condition.From is not null);
        DateOnly? from = isKnown ? conditions.Max(condition => condition.From) : null;
        return reasons.Count > 0 ? new(EligibilityVerdict.No, nationality is false ? null : from, reasons, rule.Id)
            : isKnown ? new(EligibilityVerdict.Yes, from, [], rule.Id)
            : new(EligibilityVerdict.Unknown, null, [EligibilityReason.FactUnknown], rule.Id);
    }
}
