using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>What may go to another municipality, and for how long it is asked.</summary>
public static class TransferRules
{
    public const string Topic = "case.transfer";

    public static int DaysToAnswer(RuleSet rule) => rule.Number("daysToAnswer");

    /// <summary>So many days back nothing waits for an answer any more, whatever rule it was asked under.</summary>
    public static int LongestWait(RuleBook rules) => rules.RuleSets.Where(set => set.Topic == Topic).Select(DaysToAnswer).DefaultIfEmpty().Max();

    /// <returns>Whether the receiving municipality may process the class of facts on this basis.</returns>
    public static bool IsAllowed(HandedField handed, RuleSet rule) => rule.Texts($"bases.{handed.Field}").Contains($"{handed.Basis}");

    /// <summary>A consent stands as long as the person lets it; what the law says stands anyway.</summary>
    public static bool HasBasis(HandedField handed, DataProtection protection, string target, DateOnly day) =>
        handed.Basis is not DisclosureBasis.Consent || protection.HasConsent(ConsentPurpose.Referral, target, day);

    /// <returns>The class that a fact belongs to; null for what never leaves the municipality.</returns>
    public static DisclosedField? FieldOf(PathwayEvent fact) => fact switch
    {
        ArrivalEvent => DisclosedField.Identity,
        ResidenceEvent or HousingEvent.ResidenceObligationRecorded or HousingEvent.ResidenceObligationLifted => DisclosedField.ResidenceStatus,
        HouseholdEvent.GuardianAppointed or HouseholdEvent.GuardianshipEnded or HouseholdEvent.UnaccompaniedMinorRecorded => DisclosedField.Household,
        LanguageEvent => DisclosedField.Language,
        SchoolingEvent => DisclosedField.Schooling,
        RecognitionEvent or DegreeAssessmentEvent => DisclosedField.Recognition,
        WorkEvent or SkillsEvent or FoundingEvent => DisclosedField.Work,
        ParticipationEvent => DisclosedField.Participation,
        _ => null,
    };

    /// <returns>The class that says that a clock runs; null for those of the municipality itself.</returns>
    public static DisclosedField? FieldOf(DeadlineKind clock) => clock switch
    {
        DeadlineKind.Receipt or DeadlineKind.Decision or DeadlineKind.Cooperation or DeadlineKind.Objection or DeadlineKind.Restitution
            or DeadlineKind.DegreeAssessment => DisclosedField.Recognition,
        DeadlineKind.ResidenceStatus or DeadlineKind.WorkPermit => DisclosedField.ResidenceStatus,
        _ => null,
    };
}
