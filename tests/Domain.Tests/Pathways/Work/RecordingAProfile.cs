using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Tests.Pathways.Work;

public class RecordingAProfile : WorkSpec
{
    [Theory]
    [InlineData("81302", 0)]
    [InlineData(null, 80)]
    public void Takes_an_occupation_or_none(string? occupation, int years)
    {
        GivenOpened();
        Assert.Equal(WorkStatus.Unassessed, Work.Status);
        When(new RecordWorkProfile(occupation, years, HasFormalQualification: true));
        Then(new ProfileRecorded(occupation, years, HasFormalQualification: true));
        Assert.Equal(WorkStatus.Profiled, Work.Status);
    }

    [Fact]
    public void Replaces_the_profile_before_it()
    {
        GivenOpened();
        Given("2026-01-01", new ProfileRecorded("81302", 3, HasFormalQualification: false));
        When(new RecordWorkProfile("81302", 3, HasFormalQualification: true));
        Then(new ProfileRecorded("81302", 3, HasFormalQualification: true));
    }

    [Fact]
    public void Adds_nothing_when_nothing_has_changed()
    {
        GivenOpened();
        Given("2026-01-01", new ProfileRecorded("81302", 3, HasFormalQualification: false));
        When(new RecordWorkProfile("81302", 3, HasFormalQualification: false));
        ThenNothing();
    }

    [Theory]
    [InlineData("8130")]
    [InlineData("813021")]
    [InlineData("nurse")]
    public void Is_refused_when_the_occupation_is_no_code(string occupation)
    {
        GivenOpened();
        When(new RecordWorkProfile(occupation, 3, HasFormalQualification: true));
        ThenRejected(WorkRejection.OccupationInvalid, at: "Occupation");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(81)]
    public void Is_refused_when_the_years_cannot_be_right(int years)
    {
        GivenOpened();
        When(new RecordWorkProfile("81302", years, HasFormalQualification: true));
        ThenRejected(WorkRejection.ExperienceInvalid, at: "YearsOfExperience");
    }
}
