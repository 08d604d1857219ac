using Casework.Domain.Surveys;

namespace Casework.Projections.Tests.Surveys;

/// <summary>One example of every event of surveys.</summary>
internal static class SurveyExamples
{
    public static IReadOnlyList<object> All { get; } =
    [
        new SurveyEvent.SurveyImported("ada", new('a', 64), [new("TRUST_IN_PEOPLE", 2025, "130", 812, SurveyMeasure.Mean, 5.9m, 5.7m, 6.1m, "Citizens' survey 2025")]),
        new SurveyEvent.SurveyWaveWithdrawn("TRUST_IN_PEOPLE", 2025, "ben", SurveyWithdrawal.CorrectedAtSource),
    ];
}
