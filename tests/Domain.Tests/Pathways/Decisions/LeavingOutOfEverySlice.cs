using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Decisions;

/// <summary>One entry for each slice that the opening of a file does not touch: left out, it leaves the slice as it began.</summary>
public class LeavingOutOfEverySlice : PathwaySpec
{
    public static TheoryData<string, PathwayEvent> Entries => new()
    {
        { nameof(Pathway.Language), new LanguageEvent.WaitlistJoined(CourseType.General) },
        { nameof(Pathway.Schooling), new SchoolingEvent.PlaceRequested(Id(1), SchoolKind.Primary) },
        { nameof(Pathway.Household), new HouseholdEvent.GuardianAppointed(Id(1), GuardianKind.Person, "Meyer") },
        { nameof(Pathway.Skills), new SkillsEvent.SkillAssessed("baking", SkillFinding.Shown, SkillAssessmentMethod.Test) },
        { nameof(Pathway.Recognition), new RecognitionEvent.RecognitionAdvised(Id(1), "Chamber") },
        { nameof(Pathway.Work), new WorkEvent.JobSearchStarted() },
        { nameof(Pathway.Participation), new ParticipationEvent.VolunteerRoleTaken(Id(1), VolunteerRole.Mentor) },
        { nameof(Pathway.DegreeAssessments), new DegreeAssessmentEvent.AssessmentFeePaid(Id(1)) },
        { nameof(Pathway.Residence), new ResidenceEvent.ResidenceStatusRecorded(Id(1), "ASYLUM_SEEKER", ValidUntil: null) },
        { nameof(Pathway.Founding), new FoundingEvent.IdeaRecorded(Id(1), "a bakery") },
        { nameof(Pathway.Housing), new HousingEvent.HousingRiskRecorded(HousingRisk.Conflict) },
        { nameof(Pathway.Needs), new NeedEvent.NeedFlagRaised(Id(1), NeedKind.OldAge, Note: null) },
        { nameof(Pathway.Support), new SupportTaskEvent.SupportTaskOpened(Id(1), SupportTopic.Banking, "Open an account", DueOn: null) },
        { nameof(Pathway.Reviews), new ReviewEvent.ReviewFlagRaised(EntryId(1), EntryId(1)) },
        { nameof(Pathway.Proposals), new FourEyesEvent.FourEyesProposed(Id(1), new WorkEvent.JobSearchStarted(), "ada") },
        { nameof(Pathway.DataProtection), new ProtectionEvent.LegalHoldPlaced(Id(1), LegalHoldGround.Audit, "Audit of the year") },
        { nameof(Pathway.Transfers), new TransferEvent.TransferRequested(Id(1), "13072074", TransferReason.Moved, Day("2026-06-20"), [], Day("2026-07-13"), Id(8)) },
        { nameof(Pathway.Doubles), new DuplicateEvent.DuplicateSuspected(Id(8), "ada") },
        { nameof(Pathway.Bookings), new InterpretingEvent.InterpreterRequested(Id(1), "ti", InterpretingOccasion.Health, InterpreterQualification.Trained, InterpretingMode.Video, new(2026, 6, 20, 8, 0, 0, TimeSpan.Zero), 60, null, InterpreterGender.Any, 14, "interpreting-booking-1") },
        { nameof(Pathway.Matches), new MentoringEvent.MatchProposed(Id(1), MatchKind.Welcome, "mia", 26, "mentoring-match-1") },
        { nameof(Pathway.Erasures), new ErasureEvent.ErasureDecided(Id(1), ErasureScope.Health, ErasureBasis.ConsentWithdrawn) },
        { nameof(Pathway.Glass), new GlassEvent.GlassBroken(Id(1), GlassReason.AcuteIllness, "The hospital asks.", "ada", 60, Day("2026-06-18"), "case-emergency-access-1") },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void Leaves_it_as_it_began(string slice, PathwayEvent entry)
    {
        GivenOpened(entry);
        var property = typeof(Pathway).GetProperty(slice)!;
        Assert.NotEqual(property.GetValue(Pathway.Initial), property.GetValue(Pathway));
        Assert.Equal(property.GetValue(Pathway.Initial), property.GetValue(new LeavingOneOut(History.Log).Without(1)));
    }
}
