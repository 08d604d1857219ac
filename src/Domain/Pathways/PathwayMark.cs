namespace Casework.Domain.Pathways;

/// <summary>What a caseworker looks for in a worklist. Rows hold the numbers: new ones are added at the end.</summary>
public enum PathwayMark
{
    ReviewOpen,
    ProposalOpen,
    LegalHold,
    DuplicateSuspected,
    SupportTaskOpen,
    SupportTaskBlocked,
    InReception,
    Homeless,
    HousingAtRisk,
    CourseWaitlist,
    InCourse,
    CoursePaused,
    SchoolPlaceWanted,
    RecognitionOpen,
    SeekingWork,
    InWork,
    Founding,
}
