using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Tests.Pathways.Work;

public class KeepingAJob : WorkSpec
{
    [Theory]
    [InlineData("2026-08-27", null)]
    [InlineData("2026-08-28", true)]
    [InlineData("2027-01-01", true)]
    public void Is_asked_once_the_months_are_over(string day, bool? retained)
    {
        GivenOpened();
        Given("2026-02-28", Started());
        Assert.Equal(retained, Work.IsRetained(6, Day(day)));
    }

    [Theory]
    [InlineData("2026-07-31", false, false)]
    [InlineData("2026-08-01", true, false)]
    [InlineData("2027-02-01", true, true)]
    public void Counts_the_last_day_of_the_employment(string ended, bool afterSix, bool afterTwelve)
    {
        GivenOpened();
        Given("2026-02-01", Started());
        Given(ended, new SpellEnded(First, SpellEnd.ContractEnded));
        Assert.Equal((afterSix, afterTwelve), (Work.IsRetained(6, Day("2028-01-01")), Work.IsRetained(12, Day("2028-01-01"))));
    }

    [Theory]
    [InlineData(SpellKind.Employment, true)]
    [InlineData(SpellKind.MiniJob, false)]
    public void May_be_with_another_employer_and_not_in_a_mini_job(SpellKind kind, bool retained)
    {
        GivenOpened();
        Given("2026-02-01", Started());
        Given("2026-05-31", new SpellEnded(First, SpellEnd.Resigned));
        Given("2026-07-15", Started(kind, id: Second));
        Assert.Equal(retained, Work.IsRetained(6, Day("2028-01-01")));
    }

    [Fact]
    public void Is_not_asked_without_employment()
    {
        GivenOpened();
        Given("2026-02-01", Started(SpellKind.MiniJob));
        Assert.Null(Work.IsRetained(6, Day("2028-01-01")));
    }
}
