using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Pathways;

/// <summary>What stands out on a pathway as its entries leave it, on no particular day.</summary>
public static class PathwayMarks
{
    /// <returns>In the order of their numbers; none for a pathway that was not opened.</returns>
    public static IEnumerable<PathwayMark> Of(Pathway pathway) =>
        pathway.CaseFile.Status is null ? [] : All(pathway).Where(known => known.Holds).Select(known => known.Mark);

    private static IReadOnlyList<(PathwayMark Mark, bool Holds)> All(Pathway pathway) =>
    [
        (PathwayMark.ReviewOpen, !pathway.Reviews.Open.IsEmpty),
        (PathwayMark.ProposalOpen, pathway.Proposals.All.Values.Any(proposal => proposal.Status is ProposalStatus.Open)),
        (PathwayMark.LegalHold, pathway.DataProtection.LegalHolds.Values.Any(hold => hold.ReleasedOn is null)),
        (PathwayMark.DuplicateSuspected, !pathway.Doubles.Suspected.IsEmpty),
        (PathwayMark.SupportTaskOpen, HasTask(pathway, SupportTaskStatus.Open)),
        (PathwayMark.SupportTaskBlocked, HasTask(pathway, SupportTaskStatus.Blocked)),
        (PathwayMark.InReception, pathway.Housing.Status is HousingStatus.Reception),
        (PathwayMark.Homeless, pathway.Housing.Status is HousingStatus.Homeless),
        (PathwayMark.HousingAtRisk, pathway.Housing.Status is HousingStatus.AtRisk),
        (PathwayMark.CourseWaitlist, !pathway.Language.Waiting.IsEmpty),
        (PathwayMark.InCourse, pathway.Language.Phase is LanguagePhase.Enrolled or LanguagePhase.Attending or LanguagePhase.Repeating or LanguagePhase.ExamRegistered),
        (PathwayMark.CoursePaused, pathway.Language.Phase is LanguagePhase.Paused),
        (PathwayMark.SchoolPlaceWanted, pathway.Schooling.Places.Values.Any(place => place is { IsKnown: true, Status: PlaceStatus.Requested or PlaceStatus.Assigned })),
        (PathwayMark.RecognitionOpen, pathway.Recognition.Procedures.Values.Any(procedure => procedure.IsOpen)),
        (PathwayMark.SeekingWork, pathway.Work.Status is WorkStatus.Seeking),
        (PathwayMark.InWork, pathway.Work.Status is WorkStatus.InWork or WorkStatus.InTraining),
        (PathwayMark.Founding, pathway.Founding.Projects.Values.Any(project => project.Step is not FoundingStep.Closed)),
    ];

    private static bool HasTask(Pathway pathway, SupportTaskStatus status) =>
        pathway.Support.ById.Values.Any(task => task.OpenedOn is not null && task.Status == status);
}
