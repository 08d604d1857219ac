using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;

namespace Casework.Domain.Tests.Pathways.Corrections;

public class PuttingEveryStageRight : PathwaySpec
{
    public static TheoryData<PathwayEvent, PathwayEvent, string, string> Flawed => new()
    {
        {
            new SkillsEvent.SkillAssessed("baking", SkillFinding.Shown, SkillAssessmentMethod.Test),
            new SkillsEvent.SkillAssessed(" ", SkillFinding.Shown, SkillAssessmentMethod.Test),
            "TEXT_MISSING", "Skill"
        },
        {
            new HouseholdEvent.GuardianAppointed(Id(1), GuardianKind.Person, "Meyer"),
            new HouseholdEvent.GuardianAppointed(Id(1), GuardianKind.Person, ""),
            "TEXT_MISSING", "Name"
        },
        {
            new SchoolingEvent.PlaceAssigned(Id(1), "Schule am Markt"),
            new SchoolingEvent.PlaceAssigned(Id(1), ""),
            "TEXT_MISSING", "School"
        },
        {
            new ResidenceEvent.ResidenceStatusRecorded(Id(1), "ASYLUM_SEEKER", ValidUntil: null),
            new ResidenceEvent.ResidenceStatusRecorded(Id(1), "TOURIST", ValidUntil: null),
            "RESIDENCE_STATUS_UNKNOWN", "Status"
        },
        {
            new FoundingEvent.AdviceReceived(Id(1), "Chamber of crafts"),
            new FoundingEvent.AdviceReceived(Id(1), ""),
            "TEXT_MISSING", "Office"
        },
        {
            new DegreeAssessmentEvent.DegreeAssessmentRequested(Id(1), "Bachelor of Engineering", "SYR", ForBlueCard: true),
            new DegreeAssessmentEvent.DegreeAssessmentRequested(Id(1), "", "SYR", ForBlueCard: true),
            "TEXT_MISSING", "Degree"
        },
    };

    [Theory]
    [MemberData(nameof(Flawed))]
    public void Is_refused_with_what_could_not_have_been_recorded(PathwayEvent said, PathwayEvent replacement, string code, string field)
    {
        GivenOpened(said);
        When(new CorrectEntry(EntryId(2), replacement, OpenedOn, "typing error"));
        ThenRejected(new Rejection(code, "", ""), at: $"Replacement.{field}");
    }

    [Fact]
    public void Leaves_the_end_of_a_link_to_both_files()
    {
        var unlinked = new HouseholdEvent.MemberUnlinked(Id(8), UnlinkReason.MovedOut);
        GivenOpened(unlinked);
        When(new CorrectEntry(EntryId(2), unlinked, Today, "wrong day"));
        ThenRejected(CorrectionRejection.EntryNotCorrectable, at: "EntryId");
        When(new RetractEntry(EntryId(2), "wrong file"));
        ThenRejected(HouseholdRejection.LinkStandsOnBoth, at: "EntryId");
    }
}
