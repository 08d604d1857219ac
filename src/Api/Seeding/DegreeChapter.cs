using Casework.Domain.Pathways.DegreeAssessments;

namespace Casework.Api.Seeding;

/// <summary>The comparison of a foreign degree by the central office: its clock starts with documents and fee.</summary>
internal static class DegreeChapter
{
    private static readonly string[] Degrees = ["Bachelor of Civil Engineering", "Bachelor of Economics", "Diploma in Philology", "Master of Science"];

    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        if (!random.Happens(0.07))
            return;

        var assessment = random.Uuid();
        var requested = telling.Later(telling.Arrived, 90, 600);
        var complete = telling.Later(requested, 0, 40);
        var paid = telling.Later(requested, 3, 30);
        if (!telling.On(requested, new RequestDegreeAssessment(assessment, random.One(Degrees), telling.Newcomer.Nationality, random.Happens(0.1)))
            || !telling.On(complete, new CompleteDegreeAssessmentDocuments(assessment))
            || !telling.On(paid, new PayDegreeAssessmentFee(assessment)))
            return;

        var starts = complete > paid ? complete : paid;
        telling.On(telling.Later(starts, 20, 110), new RecordDegreeAssessment(assessment, random.Weighted((DegreeComparability.Comparable, 7), (DegreeComparability.PartlyComparable, 2), (DegreeComparability.NotComparable, 1))));
    }
}
