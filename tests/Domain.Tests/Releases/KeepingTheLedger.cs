using Casework.Domain.Releases;
using static Casework.Domain.Releases.ReleaseEvent;

namespace Casework.Domain.Tests.Releases;

/// <summary>What was prepared and published, whatever is recorded in whatever order.</summary>
public class KeepingTheLedger
{
    private static readonly DateTimeOffset _at = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly ReleasePrepared _prepared = new(Id(1), "CR-1", ReleaseTable.QuarterlyFlows, "2026-Q1", "boundary", 100, "root", "ada", "seed");
    private static readonly ReleasePublished _published = new(Id(1), "CR-1", ReleaseTable.QuarterlyFlows, "2026-Q1", "ben", [new("13003000", Milestone.LanguageB1, null, 7)], [new(ReleaseFormat.Json, "{}")], "signed");

    [Fact]
    public void Gives_published_releases_their_places()
    {
        var ledger = Kept(_prepared, _prepared with { ReleaseId = Id(2), Period = "2026-Q2" }, _prepared with { ReleaseId = Id(3), Period = "2026-Q3" }, _published with { ReleaseId = Id(2) });
        Assert.Equal([(Id(2), 1)], ledger.Published.Select(release => (release.Id, release.Place)));
        ledger = ReleaseLedger.Evolve(ledger, _published, _at.AddDays(1));
        Assert.Equal([(Id(2), 1, _at), (Id(1), 2, (DateTimeOffset?)_at.AddDays(1))], ledger.Published.Select(release => (release.Id, release.Place, release.PublishedAt)));
    }

    [Fact]
    public void Takes_the_first_word_alone()
    {
        var ledger = Kept(_prepared, _prepared with { PreparedBy = "cleo" }, _published, _published with { PublishedBy = "dora" }, new ReleaseWithdrawn(Id(1), "ada"));
        var release = Assert.Single(ledger.Releases);
        Assert.Equal(("ada", "ben", 1), (release.PreparedBy, release.PublishedBy, release.Place));
    }

    [Fact]
    public void Tells_schemas_apart()
    {
        var ledger = Kept(_prepared with { Schema = "CR-0", Period = "2026-Q2" }, _published with { Schema = "CR-0" });
        Assert.Null(ledger.Last("CR-1", ReleaseTable.QuarterlyFlows));
        Assert.Null(ledger.Find("CR-1", ReleaseTable.QuarterlyFlows, new(2026, 2)));
        Assert.Equal(Id(1), ledger.Last("CR-0", ReleaseTable.QuarterlyFlows)?.Id);
    }

    [Fact]
    public void Knows_a_publication_by_all_that_it_says()
    {
        Assert.Equal(_published, _published with { Cells = [.. _published.Cells], Documents = [.. _published.Documents] });
        Assert.All(
            [
                _published with { ReleaseId = Id(2) }, _published with { Schema = "CR-0" }, _published with { Table = ReleaseTable.YearlyFlows }, _published with { Period = "2026-Q2" }, _published with { PublishedBy = "ada" },
                _published with { Signature = "other" }, _published with { Cells = [] }, _published with { Documents = [] }, null,
            ],
            other => Assert.False(_published.Equals(other)));
    }

    [Theory]
    [InlineData(BudgetLevel.Quarter, 0.5, false)]
    [InlineData(BudgetLevel.Quarter, 0.51, true)]
    [InlineData(BudgetLevel.Stock, 0.2, false)]
    [InlineData(BudgetLevel.Stock, 0.21, true)]
    public void May_spend_all_that_a_schema_allows(BudgetLevel level, double rho, bool exceeds) =>
        Assert.Equal(exceeds, PrivacyBudget.Untouched.With("CR-1", level, Milestone.LanguageB1, "2026", (decimal)rho).Exceeds(ReleaseSchemasOfTheHouse.Cr1));

    [Theory]
    [InlineData(ReleaseTable.QuarterlyFlows, "NoiseAdded LateEntriesCountWhenReleased PeopleCountOnce HouseholdsCountOnce")]
    [InlineData(ReleaseTable.YearlyFlows, "NoiseAdded LateEntriesCountWhenReleased RetractionsNotSubtracted PeopleCountOnce HouseholdsCountOnce QuartersRevised ChildrenByAssociation")]
    [InlineData(ReleaseTable.YearlyStocks, "NoiseAdded PeopleCountOnce")]
    [InlineData(ReleaseTable.AnnualReport, "ReleasedFiguresOnly NoiseAdded RetractionsNotSubtracted PeopleCountOnce HouseholdsCountOnce QuartersRevised ChildrenByAssociation SurveysWithoutGuarantee")]
    public void Says_with_each_table_what_a_reader_has_to_know(ReleaseTable table, string remarks) => Assert.Equal(remarks, string.Join(' ', QualityRemarks.Of(table)));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static ReleaseLedger Kept(params ReleaseEvent[] events) => events.Aggregate(ReleaseLedger.Initial, (ledger, @event) => ReleaseLedger.Evolve(ledger, @event, _at));
}
