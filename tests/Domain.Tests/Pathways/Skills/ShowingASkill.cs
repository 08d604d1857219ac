using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Skills;

namespace Casework.Domain.Tests.Pathways.Skills;

public class ShowingASkill : PathwaySpec
{
    private static readonly AddSkillEvidence _add = new(Id(1), "Sewing", SkillSource.InformalWork, "Aunt Example");
    private static readonly SkillsEvent.SkillEvidenceAdded _added = new(Id(1), "Sewing", SkillSource.InformalWork, "Aunt Example");
    private static readonly AssessSkill _assess = new("Sewing", SkillFinding.Shown, SkillAssessmentMethod.WorkSample);
    private static readonly SkillsEvent.SkillAssessed _assessed = new("Sewing", SkillFinding.Shown, SkillAssessmentMethod.WorkSample);

    [Theory]
    [InlineData(SkillSource.Internship)]
    [InlineData(SkillSource.EntryQualification)]
    [InlineData(SkillSource.InformalWork)]
    [InlineData(SkillSource.Volunteering)]
    [InlineData(SkillSource.Reference)]
    public void Can_be_done_anywhere(SkillSource source)
    {
        GivenOpened();
        When(_add with { Source = source, AttestedBy = null });
        Then(_added with { Source = source, AttestedBy = null });
    }

    [Fact]
    public void Adds_up_under_one_name_whatever_its_spelling()
    {
        GivenOpened();
        Given("2026-01-01", _added);
        When(_add with { EvidenceId = Id(2), Skill = " sewing ", Source = SkillSource.Internship });
        Then(_added with { EvidenceId = Id(2), Skill = " sewing ", Source = SkillSource.Internship });
        var skill = Assert.Single(Pathway.Skills.Skills);
        Assert.Equal(("Sewing", 2), (skill.Name, skill.Evidence.Count));
        Assert.Equal(skill, Pathway.Skills.Named("SEWING"));
        Assert.Null(Pathway.Skills.Named("Welding"));
    }

    [Fact]
    public void Is_recorded_once_for_each_evidence()
    {
        GivenOpened(_added);
        When(_add);
        ThenNothing();
        When(_add with { Source = SkillSource.Reference });
        ThenRejected(SkillsRejection.EvidenceAlreadyKnown, at: "EvidenceId");
    }

    [Fact]
    public void Leads_to_a_finding_on_the_skill()
    {
        GivenOpened(_added);
        When(_assess);
        Then(_assessed);
        When(_assess with { Finding = SkillFinding.NotShown }, on: "2026-06-14");
        Then(_assessed with { Finding = SkillFinding.NotShown });
        Assert.Equal((SkillFinding.Shown, Today), (Pathway.Skills.Named("Sewing")!.Finding, Pathway.Skills.Named("Sewing")!.AssessedOn));
    }

    [Fact]
    public void Is_flagged_when_it_was_assessed_without_evidence()
    {
        GivenOpened();
        When(_assess);
        Then(_assessed, new LifecycleEvent.ComplianceWarningRaised("SKILL_ASSESSED_WITHOUT_EVIDENCE", "skill_assessed"));
    }

    [Fact]
    public void Names_the_skill_in_a_few_words()
    {
        GivenOpened();
        When(_add with { Skill = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Skill");
        When(_add with { Skill = new string('x', 101) });
        ThenRejected(PathwayRejection.TextTooLong, at: "Skill");
        When(_add with { AttestedBy = (Personal<string>)"" });
        ThenRejected(PathwayRejection.TextMissing, at: "AttestedBy");
        When(_assess with { Skill = "" });
        ThenRejected(PathwayRejection.TextMissing, at: "Skill");
    }
}
