using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Releases;
using Casework.Domain.Tests.Pathways;

namespace Casework.Domain.Tests.Releases;

public class CountingMilestones : MilestoneSpec
{
    private static readonly LanguageEvent.ExamTaken _b1 = new(Id(77), ExamOutcome.Passed, LanguageLevel.B1);
    private static readonly HousingEvent.HousingPlaced _ownFlat = new(Id(78), HousingKind.OwnLease, Rostock, null);

    public static TheoryData<Milestone, PathwayEvent> Reached => new()
    {
        { Milestone.LanguageB1, _b1 },
        { Milestone.LanguageB1, new LanguageEvent.ExternalCertificateRecorded(Id(1), LanguageLevel.C1, "Institute", new DateOnly(2025, 1, 5), new('a', 64)) },
        { Milestone.QualificationRecognised, new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.Partial) },
        { Milestone.QualificationRecognised, new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.Full) },
        { Milestone.FirstJob, new WorkEvent.SpellStarted(Id(1), SpellKind.Employment, "Works", null, 40, null) },
        { Milestone.FirstJob, new WorkEvent.SpellStarted(Id(1), SpellKind.VocationalTraining, "Works", null, 40, null) },
        { Milestone.OwnHousing, _ownFlat },
        { Milestone.FirstParticipation, new ParticipationEvent.ForumAttended(ForumKind.PublicForum) },
        { Milestone.FirstParticipation, new ParticipationEvent.SubmissionMade(SubmissionKind.Suggestion) },
        { Milestone.FirstParticipation, new ParticipationEvent.VolunteerRoleTaken(Id(1), VolunteerRole.Mentor) },
    };

    public static TheoryData<PathwayEvent> NotReached => new()
    {
        new LanguageEvent.ExamTaken(Id(1), ExamOutcome.Passed, LanguageLevel.A2),
        new LanguageEvent.ExamTaken(Id(1), ExamOutcome.Failed, null),
        new LanguageEvent.LevelAssessed(LanguageLevel.C2, AssessmentMethod.SelfReport),
        new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.MeasureImposed),
        new WorkEvent.SpellStarted(Id(1), SpellKind.MiniJob, "Works", null, 8, null),
        new WorkEvent.SpellStarted(Id(1), SpellKind.Internship, "Works", null, 8, null),
        new HousingEvent.HousingPlaced(Id(1), HousingKind.SharedAccommodation, Rostock, null),
        new ParticipationEvent.SubmissionMade(SubmissionKind.Complaint),
    };

    [Theory, MemberData(nameof(Reached))]
    public void Counts_whoever_reached_one_in_the_quarter(Milestone milestone, PathwayEvent @event)
    {
        Given(Rostock, 1, "2025-02-10", @event);
        Published("2024-Q4");

        Assert.Equal(1, InQuarter("2025-Q1", milestone));
        Assert.Equal(1, Counts(ReleaseTable.QuarterlyFlows, "2025-Q1").Values.Sum());
    }

    [Theory, MemberData(nameof(NotReached))]
    public void Counts_nobody_for_anything_else(PathwayEvent @event)
    {
        Given(Rostock, 1, "2025-02-10", @event);

        Assert.Equal(0, Counts(ReleaseTable.QuarterlyFlows, "2025-Q1").Values.Sum());
    }

    [Fact]
    public void Counts_nobody_in_a_quarter_before_it()
    {
        Given(Rostock, 1, "2025-04-01", _b1);

        Assert.Equal(0, InQuarter("2025-Q1", Milestone.LanguageB1));
    }

    [Theory]
    [InlineData("2020-10-01")]
    [InlineData("2020-12-31")]
    public void Counts_from_the_first_day_of_the_schema_to_the_last_of_the_quarter(string day)
    {
        Given(Rostock, 1, day, _b1);

        Assert.Equal(1, InQuarter("2020-Q4", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_nobody_twice_for_the_same()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Given(Rostock, 1, "2025-05-10", _b1 with { ExamId = Id(2), Level = LanguageLevel.B2 });
        Published("2025-Q1");

        Assert.Equal(0, InQuarter("2025-Q2", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_what_is_recorded_late_in_the_release_that_knows_it()
    {
        Published("2025-Q1");
        Given(Rostock, 1, "2025-02-10", _b1);
        Assert.Equal(1, InQuarter("2025-Q2", Milestone.LanguageB1));
        Published("2025-Q2");
        Assert.Equal(0, InQuarter("2025-Q3", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_nothing_that_is_retracted_before_its_release()
    {
        var exam = Given(Rostock, 1, "2025-02-10", _b1);
        Given(Rostock, 1, "2025-03-10", new CorrectionEvent.EntryRetracted(exam, "somebody else's"));

        Assert.Equal(0, InQuarter("2025-Q1", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_nobody_again_for_what_was_retracted_after_its_release()
    {
        var exam = Given(Rostock, 1, "2025-02-10", _b1);
        Published("2025-Q1");
        Given(Rostock, 1, "2025-04-10", new CorrectionEvent.EntryRetracted(exam, "somebody else's"));
        Given(Rostock, 1, "2025-05-10", _b1);

        Assert.Equal(0, InQuarter("2025-Q2", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_nobody_again_when_the_day_is_corrected_after_the_release()
    {
        var exam = Given(Rostock, 1, "2025-02-10", _b1);
        Published("2025-Q1");
        Given(Rostock, 1, "2025-04-10", new CorrectionEvent.EntryCorrected(exam, _b1, Day("2025-06-10"), "slip"));

        Assert.Equal(0, InQuarter("2025-Q2", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_nobody_for_what_was_reached_before_the_schema_began()
    {
        Given(Rostock, 1, "2019-02-10", _b1);
        Given(Rostock, 1, "2025-02-10", _b1 with { ExamId = Id(2) });

        Assert.Equal(0, InQuarter("2025-Q1", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_nobody_again_after_a_transfer()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Published("2025-Q1");
        Given(Rostock, 1, "2025-04-01", new TransferEvent.PathwayHandedOver(Id(500), Schwerin));
        Given(Schwerin, 2, "2025-04-01", new TransferEvent.PathwayTakenOver(Id(500), Rostock, Schwerin, []));
        Given(Schwerin, 2, "2025-05-10", _b1 with { ExamId = Id(2) });

        Assert.Equal(0, InQuarter("2025-Q2", Milestone.LanguageB1, Schwerin));
    }

    [Fact]
    public void Would_count_twice_without_the_transfer()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Published("2025-Q1");
        Given(Schwerin, 2, "2025-05-10", _b1 with { ExamId = Id(2) });

        Assert.Equal(1, InQuarter("2025-Q2", Milestone.LanguageB1, Schwerin));
    }

    [Fact]
    public void Counts_what_came_with_a_transfer_where_it_was_recorded()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Given(Schwerin, 2, "2025-02-10", _b1, new EntryOrigin(Rostock, Id(3), DateTimeOffset.UnixEpoch));
        Given(Rostock, 1, "2025-03-01", new TransferEvent.PathwayHandedOver(Id(500), Schwerin));
        Given(Schwerin, 2, "2025-03-01", new TransferEvent.PathwayTakenOver(Id(500), Rostock, Schwerin, []));

        Assert.Equal((1, 0), (InQuarter("2025-Q1", Milestone.LanguageB1), InQuarter("2025-Q1", Milestone.LanguageB1, Schwerin)));
    }

    [Theory]
    [InlineData(Rostock, "2025-02-10", Schwerin, "2025-03-10", Rostock)]
    [InlineData(Rostock, "2025-03-10", Schwerin, "2025-02-10", Schwerin)]
    [InlineData(Rostock, "2025-02-10", Schwerin, "2025-02-10", Rostock)]
    [InlineData(Schwerin, "2025-02-10", Rostock, "2025-02-10", Schwerin)]
    public void Counts_who_reached_it_in_two_towns_in_the_first(string town, string day, string otherTown, string otherDay, string first)
    {
        Given(Rostock, 1, "2025-01-02", new TransferEvent.PathwayHandedOver(Id(500), Schwerin));
        Given(Schwerin, 2, "2025-01-02", new TransferEvent.PathwayTakenOver(Id(500), Rostock, Schwerin, []));
        Given(town, town == Rostock ? 1 : 2, day, _b1);
        Given(otherTown, otherTown == Rostock ? 1 : 2, otherDay, _b1 with { ExamId = Id(2) });

        Assert.Equal([first], Counts(ReleaseTable.QuarterlyFlows, "2025-Q1").Where(count => count.Value > 0).Select(count => count.Key.Area));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Counts_what_any_of_two_merged_files_says(int pathway)
    {
        Given(Rostock, 1, "2025-01-02", new DuplicateEvent.PathwayTakenIn(Id(2)));
        Given(Rostock, 2, "2025-01-02", new DuplicateEvent.PathwayMerged(Id(1), "ben"));
        Given(Rostock, pathway, "2025-02-10", _b1);

        Assert.Equal(1, InQuarter("2025-Q1", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_doubles_that_were_merged_once()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Given(Rostock, 2, "2025-02-12", _b1 with { ExamId = Id(2) });
        Assert.Equal(2, InQuarter("2025-Q1", Milestone.LanguageB1));
        Given(Rostock, 2, "2025-03-01", new DuplicateEvent.PathwayMerged(Id(1), "ben"));
        Given(Rostock, 1, "2025-03-01", new DuplicateEvent.PathwayTakenIn(Id(2)));

        Assert.Equal(1, InQuarter("2025-Q1", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_those_who_came_apart_again_each()
    {
        Counts_doubles_that_were_merged_once();
        Given(Rostock, 2, "2025-03-02", new DuplicateEvent.PathwayUnmerged(Id(1), "two people"));
        Given(Rostock, 1, "2025-03-02", new DuplicateEvent.PathwayGivenBack(Id(2)));

        Assert.Equal(2, InQuarter("2025-Q1", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_a_household_once_for_its_housing_and_each_of_it_for_the_rest()
    {
        Given(Rostock, 1, "2025-01-01", new HouseholdEvent.MemberLinked(Id(2), HouseholdRelation.Spouse));
        Given(Rostock, 2, "2025-01-01", new HouseholdEvent.MemberLinked(Id(1), HouseholdRelation.Spouse));
        Given(Rostock, 2, "2025-01-01", new HouseholdEvent.MemberLinked(Id(3), HouseholdRelation.Child));
        Given(Rostock, 3, "2025-01-01", new HouseholdEvent.MemberLinked(Id(2), HouseholdRelation.Parent));

        foreach (var pathway in new[] { 1, 2, 3 })
        {
            Given(Rostock, pathway, "2025-02-10", _ownFlat with { PlacementId = Id(80 + pathway) });
            Given(Rostock, pathway, "2025-02-10", _b1 with { ExamId = Id(90 + pathway) });
        }

        Assert.Equal((1, 3), (InQuarter("2025-Q1", Milestone.OwnHousing), InQuarter("2025-Q1", Milestone.LanguageB1)));
        Published("2025-Q1");
        Given(Rostock, 3, "2025-04-01", new HouseholdEvent.MemberUnlinked(Id(2), UnlinkReason.MovedOut));
        Given(Rostock, 2, "2025-04-01", new HouseholdEvent.MemberUnlinked(Id(3), UnlinkReason.MovedOut));
        Assert.Equal(0, InQuarter("2025-Q2", Milestone.OwnHousing));
    }

    [Fact]
    public void Counts_who_comes_later_with_the_household_and_who_had_a_home_before_for_themselves()
    {
        Given(Rostock, 1, "2025-02-10", _ownFlat);
        Given(Rostock, 4, "2025-02-10", _ownFlat with { PlacementId = Id(84) });
        Published("2025-Q1");
        Given(Rostock, 2, "2025-04-01", new HouseholdEvent.MemberLinked(Id(1), HouseholdRelation.Spouse));
        Given(Rostock, 1, "2025-04-01", new HouseholdEvent.MemberLinked(Id(2), HouseholdRelation.Spouse));
        Given(Rostock, 2, "2025-04-02", _ownFlat with { PlacementId = Id(82) });
        Assert.Equal(0, InQuarter("2025-Q2", Milestone.OwnHousing));

        // Two who have homes are two households, also when they are linked before anybody is counted.
        Given(Rostock, 5, "2025-04-10", _ownFlat with { PlacementId = Id(85) });
        Given(Rostock, 6, "2025-04-10", _ownFlat with { PlacementId = Id(86) });
        Given(Rostock, 5, "2025-04-11", new HouseholdEvent.MemberLinked(Id(6), HouseholdRelation.Spouse));
        Given(Rostock, 6, "2025-04-11", new HouseholdEvent.MemberLinked(Id(5), HouseholdRelation.Spouse));
        Assert.Equal(2, InQuarter("2025-Q2", Milestone.OwnHousing));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Counts_who_comes_later_with_the_household_whoever_said_so(int said, int other)
    {
        Given(Rostock, 1, "2025-02-10", _ownFlat);
        Published("2025-Q1");
        Given(Rostock, 2, "2025-04-01", new Domain.Pathways.Lifecycle.LifecycleEvent.Reopened("back"));
        Given(Rostock, said, "2025-04-01", new HouseholdEvent.MemberLinked(Id(other), HouseholdRelation.Spouse));
        Given(Rostock, 2, "2025-04-02", _ownFlat with { PlacementId = Id(82) });
        Assert.Equal(0, InQuarter("2025-Q2", Milestone.OwnHousing));
    }

    [Fact]
    public void Makes_no_household_of_somebody_and_their_own_double()
    {
        Given(Rostock, 1, "2025-01-01", new DuplicateEvent.PathwayTakenIn(Id(5)));
        Given(Rostock, 5, "2025-01-01", new DuplicateEvent.PathwayMerged(Id(1), "ben"));
        Given(Rostock, 1, "2025-01-02", new HouseholdEvent.MemberLinked(Id(5), HouseholdRelation.Sibling));
        Given(Rostock, 2, "2025-02-10", _ownFlat);
        Published("2025-Q1");
        Given(Rostock, 1, "2025-04-01", new HouseholdEvent.MemberLinked(Id(2), HouseholdRelation.Spouse));
        Given(Rostock, 1, "2025-04-02", _ownFlat with { PlacementId = Id(82) });
        Assert.Equal(0, InQuarter("2025-Q2", Milestone.OwnHousing));
    }

    [Fact]
    public void Makes_no_household_of_what_was_said_after_a_release()
    {
        Given(Rostock, 1, "2025-02-10", _ownFlat);
        Published("2025-Q1");
        Given(Rostock, 2, "2025-04-10", _ownFlat with { PlacementId = Id(82) });
        Given(Rostock, 4, "2025-04-11", new HouseholdEvent.MemberLinked(Id(1), HouseholdRelation.Spouse));
        Given(Rostock, 4, "2025-04-12", new DuplicateEvent.PathwayTakenIn(Id(2)));
        Given(Rostock, 2, "2025-04-12", new DuplicateEvent.PathwayMerged(Id(4), "ben"));
        Assert.Equal(1, InQuarter("2025-Q2", Milestone.OwnHousing));
    }

    [Fact]
    public void Makes_no_household_of_two_who_were_taken_for_one()
    {
        Given(Rostock, 1, "2025-01-01", new DuplicateEvent.PathwayTakenIn(Id(2)));
        Given(Rostock, 2, "2025-01-01", new DuplicateEvent.PathwayMerged(Id(1), "ben"));
        Given(Rostock, 1, "2025-01-02", new DuplicateEvent.PathwayGivenBack(Id(2)));
        Given(Rostock, 2, "2025-01-02", new DuplicateEvent.PathwayUnmerged(Id(1), "two people"));
        Given(Rostock, 1, "2025-02-10", _ownFlat);
        Given(Rostock, 2, "2025-02-10", _ownFlat with { PlacementId = Id(82) });
        Assert.Equal(2, InQuarter("2025-Q1", Milestone.OwnHousing));
    }

    [Fact]
    public void Counts_nobody_while_their_data_are_restricted_and_everybody_once_that_is_lifted()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Given(Rostock, 1, "2025-03-01", new ProtectionEvent.ProcessingRestricted(Id(9), RestrictionGround.ObjectionPending, "objection"));
        Assert.Equal(0, InQuarter("2025-Q1", Milestone.LanguageB1));
        Published("2025-Q1");
        Given(Rostock, 1, "2025-04-01", new ProtectionEvent.RestrictionLifted(Id(9), Day("2025-04-01"), "decided"));
        Assert.Equal(1, InQuarter("2025-Q2", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_nobody_twice_whose_data_were_restricted_meanwhile()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Given(Rostock, 1, "2025-03-01", new TransferEvent.PathwayHandedOver(Id(500), Schwerin));
        Given(Schwerin, 2, "2025-03-01", new TransferEvent.PathwayTakenOver(Id(500), Rostock, Schwerin, []));
        Published("2025-Q1");
        Given(Rostock, 1, "2025-04-01", new ProtectionEvent.ProcessingRestricted(Id(9), RestrictionGround.AccuracyContested, "contested"));
        Given(Schwerin, 2, "2025-05-10", _b1 with { ExamId = Id(2) });
        Assert.Equal(0, InQuarter("2025-Q2", Milestone.LanguageB1, Schwerin));

        Published("2025-Q2");
        Given(Rostock, 1, "2025-07-01", new ProtectionEvent.RestrictionLifted(Id(9), Day("2025-07-01"), "shown"));
        Assert.Equal((0, 0), (InQuarter("2025-Q3", Milestone.LanguageB1), InQuarter("2025-Q3", Milestone.LanguageB1, Schwerin)));
    }

    [Fact]
    public void Has_nobody_in_stocks_whose_data_are_restricted()
    {
        Given(Rostock, 1, "2025-01-10", new Domain.Pathways.Arrival.ArrivalEvent.PathwayOpened(Rostock, "Amal", "Haddad", new DateOnly(1990, 4, 12), "SYR", "ar", Day("2025-01-08")));
        Assert.Equal(1, Counts(ReleaseTable.YearlyStocks, "2025")[new("130", Milestone.FirstJob, StockShare.NotReached)]);
        Given(Rostock, 1, "2025-03-01", new ProtectionEvent.ProcessingRestricted(Id(9), RestrictionGround.ObjectionPending, "objection"));
        Assert.Equal(0, Counts(ReleaseTable.YearlyStocks, "2025").Values.Sum());
    }

    [Fact]
    public void Counts_small_towns_together()
    {
        Given(Bautzen, 1, "2025-02-10", _b1);
        Given("14625240", 2, "2025-02-10", _b1);

        Assert.Equal(2, InQuarter("2025-Q1", Milestone.LanguageB1, "146-REST"));
        Assert.DoesNotContain(Counts(ReleaseTable.QuarterlyFlows, "2025-Q1").Keys, cell => cell.Area == Bautzen);
    }

    [Fact]
    public void Counts_nobody_of_a_town_that_the_schema_does_not_know()
    {
        Given("09162000", 1, "2025-02-10", _b1);

        Assert.Equal(0, Counts(ReleaseTable.QuarterlyFlows, "2025-Q1").Values.Sum());
    }

    [Fact]
    public void Counts_children_for_an_association_and_a_year()
    {
        Given(Rostock, 1, "2025-02-10", new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "School", SchoolClass.Regular));

        Assert.DoesNotContain(Counts(ReleaseTable.QuarterlyFlows, "2025-Q1").Keys, cell => cell.Milestone is Milestone.SchoolPlace);
        Assert.Equal(1, InYear("2025", Milestone.SchoolPlace, "130"));
        PublishedYear("2025");
        Assert.Equal(0, InYear("2026", Milestone.SchoolPlace, "130"));
    }

    [Fact]
    public void Makes_a_year_of_its_quarters()
    {
        Given(Rostock, 1, "2025-02-10", _b1);
        Published("2025-Q1", "2025-Q2", "2025-Q3");
        Given(Rostock, 2, "2025-02-10", _b1);
        Published("2025-Q4");
        Given(Rostock, 3, "2025-02-10", _b1);
        Published("2026-Q1");

        Assert.Equal(2, InYear("2025", Milestone.LanguageB1));
    }

    [Fact]
    public void Leaves_what_was_recorded_after_the_quarters_of_a_year_to_the_quarter_after_it()
    {
        Published("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
        Given(Rostock, 1, "2025-02-10", _b1);
        Assert.Equal(0, InYear("2025", Milestone.LanguageB1));
        PublishedYear("2025");

        Assert.Equal(1, InQuarter("2026-Q1", Milestone.LanguageB1));
    }

    [Fact]
    public void Counts_the_state_at_the_end_of_a_year_by_association()
    {
        var opened = new Domain.Pathways.Arrival.ArrivalEvent.PathwayOpened(Rostock, "Amal", "Haddad", new DateOnly(1990, 4, 12), "SYR", "ar", Day("2025-01-08"));
        foreach (var pathway in new[] { 1, 2, 3, 4 })
            Given(Rostock, pathway, pathway == 4 ? "2026-01-02" : "2025-01-10", opened);
        Given(Rostock, 1, "2025-02-10", _b1);
        Given(Rostock, 3, "2025-02-10", _b1);
        Given(Rostock, 3, "2025-12-31", new Domain.Pathways.Lifecycle.LifecycleEvent.Closed(Domain.Pathways.Lifecycle.ClosingReason.MovedAway, null));
        var stocks = Counts(ReleaseTable.YearlyStocks, "2025");

        Assert.Equal((1, 1), (stocks[new("130", Milestone.LanguageB1, StockShare.Reached)], stocks[new("130", Milestone.LanguageB1, StockShare.NotReached)]));
        Assert.Equal((0, 2), (stocks[new("130", Milestone.OwnHousing, StockShare.Reached)], stocks[new("130", Milestone.OwnHousing, StockShare.NotReached)]));
    }

    [Fact]
    public void Has_in_stocks_who_came_and_reached_it_on_the_last_day()
    {
        Given(Rostock, 1, "2025-12-31", new TransferEvent.PathwayTakenOver(Id(500), Schwerin, Rostock, []));
        Given(Rostock, 1, "2025-12-31", _b1);

        Assert.Equal(1, Counts(ReleaseTable.YearlyStocks, "2025")[new("130", Milestone.LanguageB1, StockShare.Reached)]);
    }

    [Theory]
    [InlineData("2025-06-01")]
    [InlineData("2025-03-01")]
    public void Has_in_stocks_who_has_open_files_in_two_towns_where_one_was_opened_last(string reopened)
    {
        Given(Rostock, 1, "2025-01-10", new TransferEvent.PathwayHandedOver(Id(500), Bautzen));
        Given(Bautzen, 2, "2025-03-01", new TransferEvent.PathwayTakenOver(Id(500), Rostock, Bautzen, []));
        Given(Rostock, 1, reopened, new Domain.Pathways.Lifecycle.LifecycleEvent.Reopened("back"));

        Assert.Equal(["130"], Counts(ReleaseTable.YearlyStocks, "2025").Where(count => count.Value > 0).Select(count => count.Key.Area).Distinct());
    }

    /// <summary>What the guarantee rests on: whatever happens on one person's files, no milestone of theirs stands in two figures.</summary>
    [Theory]
    [InlineData(3)]
    public void Counts_one_person_at_most_once_whatever_happens(int seed)
    {
        var (arbitrary, random) = (new Arbitrary(seed), new Random(seed));
        var entries = new List<Guid>();
        var total = Enum.GetValues<Milestone>().ToDictionary(milestone => milestone, _ => 0);
        var quarter = Schema.FirstQuarter;
        for (var i = 0; i < 10_000; i++)
        {
            // Two files of two towns, tied by a transfer from the start.
            var (town, file) = random.Next(2) == 0 ? (Rostock, 1) : (Schwerin, 2);
            var day = Schema.FirstQuarter.FirstDay.AddDays(random.Next(0, quarter.LastDay.DayNumber - Schema.FirstQuarter.FirstDay.DayNumber + 1));
            PathwayEvent @event = i < 2 ? new TransferEvent.PathwayTakenOver(Id(500), Rostock, Schwerin, [])
                : random.Next(100) == 0 ? new CorrectionEvent.EntryRetracted(entries[random.Next(entries.Count)], "slip")
                : random.Next(100) == 0 ? new CorrectionEvent.EntryCorrected(entries[random.Next(entries.Count)], arbitrary.Event(), day, "slip")
                : arbitrary.Event();
            var id = i < 2 ? Given(i == 0 ? Rostock : Schwerin, i + 1, "2020-10-01", @event) : Given(town, Id(file), day, @event);
            if (i >= 2)
                entries.Add(id);
            if (i % 1000 != 999)
                continue;
            foreach (var (cell, count) in Counts(ReleaseTable.QuarterlyFlows, quarter.ToString()))
                total[cell.Milestone] += count;
            Published(quarter.ToString());
            quarter = quarter.Next;
        }

        Assert.All(total, milestone => Assert.InRange(milestone.Value, 0, 1));
        // It is no claim about nothing.
        Assert.True(total.Values.Sum() >= 3, $"{total.Values.Sum()} milestones were counted.");
    }
}
