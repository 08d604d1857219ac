using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Releases;
using Casework.Domain.Rules;

namespace Casework.Projections.Tests;

/// <summary>Rows hold the numbers of these values: one that moves asks for a new version of the projections that store it.</summary>
public class StoringCodes
{
    [Theory]
    [InlineData(typeof(PathwayStatus), "Open Active Dormant Closed")]
    [InlineData(typeof(LanguageLevel), "BelowA1 A1 A2 B1 B2 C1 C2")]
    [InlineData(typeof(DeadlineKind), "Receipt Decision Cooperation DegreeAssessment ResidenceStatus WorkPermit Transfer Objection Restitution EmergencyAccessReview AccessRequest")]
    [InlineData(typeof(DeadlineNature), "Statutory Contractual Programme Internal")]
    [InlineData(typeof(StageName), "Arrival Language Recognition Work Participation Residence Housing Schooling Skills")]
    [InlineData(typeof(ClockState), "NotStarted Running Suspended Met Missed Cancelled Extended Transferred")]
    [InlineData(typeof(SkillFinding), "Shown PartlyShown NotShown")]
    [InlineData(typeof(PathwayMark), "ReviewOpen ProposalOpen LegalHold DuplicateSuspected SupportTaskOpen SupportTaskBlocked InReception Homeless HousingAtRisk CourseWaitlist InCourse CoursePaused SchoolPlaceWanted RecognitionOpen SeekingWork InWork Founding")]
    [InlineData(typeof(SpanKind), "Reception CourseWaitlist SchoolPlaceWanted Recognition Employment")]
    [InlineData(typeof(NoticeLevel), "ThreeQuartersOver Missed Begun")]
    [InlineData(typeof(Milestone), "LanguageB1 QualificationRecognised FirstJob OwnHousing SchoolPlace FirstParticipation")]
    [InlineData(typeof(MilestoneFactKind), "Milestone Presence SamePerson SameHousehold")]
    [InlineData(typeof(ReleaseTable), "QuarterlyFlows YearlyFlows YearlyStocks AnnualReport")]
    [InlineData(typeof(InterpreterQualification), "Community Trained Sworn")]
    [InlineData(typeof(InterpretingMode), "OnSite Telephone Video")]
    [InlineData(typeof(InterpreterGender), "Any Female Male")]
    [InlineData(typeof(BookingStatus), "Requested Assigned Done Missed Unmet Cancelled")]
    [InlineData(typeof(InterpretingSide), "Interpreter Person")]
    [InlineData(typeof(NoticeReason), "Assigned Deputy Lead Unassigned DataProtection")]
    public void Keeps_their_numbers(Type codes, string inOrder)
    {
        Assert.Equal(inOrder, string.Join(' ', Enum.GetNames(codes)));
        Assert.Equal(Enumerable.Range(0, Enum.GetNames(codes).Length), Enum.GetValues(codes).Cast<object>().Select(code => Convert.ToInt32(code, null)));
    }
}
