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
            (NaturalisationRoute.Shortened, { ResidentSince: { } resident }) when rule.NumberOrNull("shortenedYears") is { } years => resident.AddYears(years),
            _ => null,
        };
        return new(earliest, rule.Id);
    }

    /// <summary>Whether the person may be naturalised by that route, under the rule of the day: residence, and each condition of the rule.</summary>
    public static NaturalisationEligibility Naturalisation(NaturalisationFacts facts, NaturalisationRoute route, DateOnly on, RuleBook rules)
    {
        if (rules.At(NaturalisationTopic, on) is not { } rule)
            return new(EligibilityVerdict.Unknown, null, [], [EligibilityReason.NoRule], null);

        if (route is NaturalisationRoute.Shortened && rule.NumberOrNull("shortenedYears") is null)
            return new(EligibilityVerdict.No, null, [], [EligibilityReason.RouteNotOffered], rule.Id);

        var earliest = NaturalisationEarliest(facts.Legal, route, on, rules).On;
        List<(NaturalisationCondition Condition, bool? Met)> conditions = [.. Asked(rule, route).Select(condition => (condition, facts.Conditions.TryGetValue(condition, out var met) ? met : (bool?)null))];
        List<EligibilityReason> reasons =
        [
            .. If(facts.Legal.Nationality is Country.Germany, EligibilityReason.GermanNational),
            .. If(earliest > on, EligibilityReason.ResidenceTooShort),
            .. If(conditions.Exists(condition => condition.Met is false), EligibilityReason.ConditionUnmet),
        ];
        var isKnown = earliest is not null && facts.Legal.Nationality is not null && conditions.TrueForAll(condition => condition.Met is not null);
        return reasons.Count > 0 ? new(EligibilityVerdict.No, earliest, conditions, reasons, rule.Id)
            : isKnown ? new(EligibilityVerdict.Yes, earliest, conditions, [], rule.Id)
            : new(EligibilityVerdict.Unknown, earliest, conditions, [EligibilityReason.FactUnknown], rule.Id);
    }

    private static IEnumerable<NaturalisationCondition> Asked(RuleSet rule, NaturalisationRoute route) =>
        rule.Texts("conditions")
            .Concat(route is NaturalisationRoute.Shortened ? rule.Texts("shortenedConditions") : [])
            .Concat(route is NaturalisationRoute.Spouse ? rule.Texts("spouseConditions") : [])
            .Select(Enum.Parse<NaturalisationCondition>);

    private static EligibilityReason[] If(bool holds, EligibilityReason reason) => holds ? [reason] : [];

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
