using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Skills;
using static Casework.Domain.Pathways.Skills.SkillsEvent;

namespace Casework.Domain.Tests.Pathways.Skills;

public class TellingSkillsApart : PathwaySpec
{
    private static readonly SkillEvidenceAdded _sewing = new(Id(1), " Sewing ", SkillSource.InformalWork, null);
    private static readonly SkillAssessed _welds = new("Welding", SkillFinding.Shown, SkillAssessmentMethod.Test);

    [Fact]
    public void Is_by_the_name_without_the_spaces_around_it()
    {
        GivenOpened(_sewing, _sewing with { EvidenceId = Id(2), Skill = "sewing" });
        var skill = Assert.Single(Pathway.Skills.Skills);
        Assert.Equal(("Sewing", 2), (skill.Name, skill.Evidence.Count));
    }

    [Fact]
    public void Keeps_each_with_its_own_findings()
    {
        GivenOpened(_sewing, _welds);
        Assert.Equal(["Sewing", "Welding"], Pathway.Skills.Skills.Select(skill => skill.Name));
        Assert.Null(Pathway.Skills.Named("Sewing")!.Finding);
        var welding = Pathway.Skills.Named("Welding")!;
        Assert.Equal((SkillFinding.Shown, SkillAssessmentMethod.Test, OpenedOn), (welding.Finding, welding.Method, welding.AssessedOn));
    }

    [Fact]
    public void Is_flagged_as_long_as_there_is_a_finding_but_no_evidence()
    {
        GivenOpened(_welds);
        When(new AssessSkill("Welding", SkillFinding.PartlyShown, SkillAssessmentMethod.Observation));
        Then(
            _welds with { Finding = SkillFinding.PartlyShown, Method = SkillAssessmentMethod.Observation },
            new LifecycleEvent.ComplianceWarningRaised("SKILL_ASSESSED_WITHOUT_EVIDENCE", "skill_assessed"));
    }

    [Fact]
    public void Takes_a_name_also_where_nobody_attests_it()
    {
        GivenOpened();
        When(new AddSkillEvidence(Id(1), " ", SkillSource.Internship, null));
        ThenRejected(PathwayRejection.TextMissing, at: "Skill");
    }
}
