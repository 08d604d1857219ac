using Casework.Domain.Access;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Access;

public class AnsweringForAField
{
    [Theory]
    [InlineData(CommitteeField.Housing, "OwnHousing")]
    [InlineData(CommitteeField.Language, "LanguageB1 SchoolPlace")]
    [InlineData(CommitteeField.Work, "QualificationRecognised FirstJob")]
    [InlineData(CommitteeField.Cohesion, "FirstParticipation")]
    [InlineData(CommitteeField.Rights, "FirstParticipation")]
    public void Shows_a_committee_the_figures_of_its_own_field(CommitteeField field, string shown)
    {
        var committee = new Caller("carl", Role.Committee, "13003000") { Committee = field };

        Assert.Equal(shown, string.Join(' ', Enum.GetValues<Milestone>().Where(milestone => Policy.MaySeeFigures(committee, milestone))));
        Assert.False(Policy.MaySeeWholeReleases(committee));
        Assert.False(Policy.MayRelease(committee));
    }

    [Fact]
    public void Shows_one_that_names_no_field_or_none_of_the_list_nothing()
    {
        foreach (var field in new CommitteeField?[] { null, (CommitteeField)99 })
            Assert.All(Enum.GetValues<Milestone>(), milestone => Assert.False(Policy.MaySeeFigures(new Caller("carl", Role.Committee, "13003000") { Committee = field }, milestone)));
    }

    [Theory]
    [InlineData(Role.Council, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.DataProtectionOfficer, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Caseworker, false)]
    [InlineData(Role.TeamLead, false)]
    [InlineData(Role.Mentor, false)]
    [InlineData(Role.InterpreterCoordinator, false)]
    [InlineData(Role.Newcomer, false)]
    public void Shows_the_council_and_who_checks_it_all_of_it(Role role, bool shown)
    {
        // A field opens nothing to anybody else.
        var caller = new Caller("someone", role, "13003000") { Committee = CommitteeField.Work };

        Assert.Equal(shown, Policy.MaySeeWholeReleases(caller));
        Assert.All(Enum.GetValues<Milestone>(), milestone => Assert.Equal(shown, Policy.MaySeeFigures(caller, milestone)));
    }

    [Fact]
    public void Leaves_no_step_without_a_committee() =>
        Assert.All(Enum.GetValues<Milestone>(), milestone => Assert.Contains(Enum.GetValues<CommitteeField>(), field => field.AnswersFor(milestone)));
}
