using Casework.Domain.Pathways.Housing;
using Casework.Domain.Rules;

namespace Casework.Domain.HealthFiles;

/// <summary>What the law calls for. Information for the caseworker: nothing here opens or closes a service.</summary>
public static class HealthRules
{
    public const string InitialExaminationTopic = "health.initial-examination";
    public const string CoverTopic = "health.cover";

    /// <returns>True when somebody who lives so is to have an initial examination, and none was done.</returns>
    public static bool CallsForInitialExamination(HealthFile file, HousingStatus housing, DateOnly day, RuleBook rules) =>
        rules.At(InitialExaminationTopic, day)?.Texts("housing").Contains(housing.ToString()) == true
        && !file.Screenings.Values.Any(screening => screening is { Kind.Value: ScreeningKind.InitialExamination, Kind.IsErased: false, DoneOn: not null });

    /// <returns>The day from which benefits for asylum seekers are to give way to statutory insurance; null for any other cover.</returns>
    public static DateOnly? CoverChangesOn(HealthFile file, RuleBook rules) =>
        file is { Cover.Value: HealthCover.AsylumSeekersBenefits, Cover.IsErased: false, CoverSince: { } since }
            ? rules.At(CoverTopic, since) is { } rule ? since.LaterByMonths(rule.Number("monthsOfBenefits")) : null
            : null;
}
