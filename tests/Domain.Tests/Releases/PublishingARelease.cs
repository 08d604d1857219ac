using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class PublishingARelease : ReleaseSpec
{
    public PublishingARelease()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenAccepted();
    }

    [Fact]
    public void Spends_what_it_costs_and_gives_out_its_figures()
    {
        WhenPublished(Id(1), "ben");

        Assert.IsType<ReleaseEvent.ReleasePublished>(ThenAccepted()[^1]);
        var release = Assert.Single(Ledger.Published);
        Assert.Equal(("ada", "ben", 7), (release.PreparedBy, release.PublishedBy, release.Cells[0].Measured));
        Assert.Equal(5 * 0.025m, Ledger.Budget.Spent);
    }

    [Fact]
    public void Is_refused_to_who_has_prepared_it()
    {
        WhenPublished(Id(1), "ada");
        ThenRejected(ReleaseRejection.PreparedByYou);
        Assert.Equal(0, Ledger.Budget.Spent);
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        WhenPublished(Id(1), "ben");
        ThenAccepted();
        WhenPublished(Id(1), "cleo");
        ThenRejected(ReleaseRejection.AlreadyPublished);
    }

    [Fact]
    public void Is_refused_for_what_nobody_prepared()
    {
        WhenPublished(Id(2), "ben");
        ThenRejected(ReleaseRejection.NotFound);
    }

    [Fact]
    public void Is_refused_to_nobody()
    {
        WhenPublished(Id(1), null);
        ThenRejected(FourEyesRejection.NobodyNamed);
    }

    [Fact]
    public void Is_refused_while_its_figures_cannot_be_counted()
    {
        WhenPublished(Id(1), "ben", withContent: false);
        ThenRejected(ReleaseRejection.NotReady);
    }

    [Fact]
    public void Is_refused_with_figures_of_what_was_prepared_before_and_withdrawn()
    {
        WhenPublished(Id(1), "ben", ofLogSize: 99);
        ThenRejected(ReleaseRejection.NotReady);
        Assert.Equal(0, Ledger.Budget.Spent);
    }

    [Fact]
    public void Is_refused_under_a_schema_that_is_gone()
    {
        Schemas = new([Schema with { Id = "CR-2" }]);
        WhenPublished(Id(1), "ben");
        ThenRejected(ReleaseRejection.SchemaUnknown);
    }

    [Fact]
    public void Is_refused_once_the_boundaries_are_others()
    {
        Schemas = new([Schema with { Geographies = [new Geography(2019, 2022, 300, "test", Schema.Geographies[0].Associations)] }]);
        WhenPublished(Id(1), "ben");
        ThenRejected(ReleaseRejection.BoundaryChanged);
    }

    [Fact]
    public void Is_refused_beyond_the_budget_and_spends_nothing()
    {
        Given(new ReleaseEvent.BudgetSpent(Id(9), "CR-1", BudgetLevel.Year, Milestone.FirstJob, "2020", 0.4m));
        WhenPublished(Id(1), "ben");
        ThenRejected(ReleaseRejection.OverBudget);
        Assert.Equal(0.4m, Ledger.Budget.Spent);
    }

    [Fact]
    public void Is_refused_without_what_its_noise_is_made_of()
    {
        var prepared = new ReleaseEvent.ReleasePrepared(Id(5), "CR-1", ReleaseTable.YearlyStocks, "2022", Schema.Geographies[0].Digest, 1, "root", "ada", Personal<string>.Erased);
        Given(prepared);
        WhenPublished(Id(5), "ben");
        ThenRejected(ReleaseRejection.SeedGone);
    }
}
