using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Domain.Tests.HealthFiles;

public class OfferingAScreening : HealthSpec
{
    private static readonly ScreeningOffered _offered = new(Id(1), Sealed(ScreeningKind.Psychosocial));

    [Fact]
    public void Opens_the_file_of_the_pathway_with_the_first_entry()
    {
        When(new OfferScreening(Id(1), ScreeningKind.Psychosocial));
        Then(Opened, _offered);
        When(new OfferScreening(Id(2), ScreeningKind.Vaccination));
        Then(new ScreeningOffered(Id(2), Sealed(ScreeningKind.Vaccination)));
        Assert.Equal([ScreeningStatus.Offered, ScreeningStatus.Offered], File.Screenings.Values.Select(screening => screening.Status));
    }

    [Fact]
    public void Ends_in_its_being_done()
    {
        Given("2026-02-01", Opened, _offered);
        When(new RecordScreening(Id(1)), on: "2026-02-03");
        Then(new ScreeningDone(Id(1)));
        Assert.Equal((ScreeningStatus.Done, Day("2026-02-03")), (File.Screenings[Id(1)].Status, File.Screenings[Id(1)].DoneOn));
    }

    [Fact]
    public void May_be_declined_and_taken_up_later()
    {
        Given("2026-02-01", Opened, _offered);
        When(new DeclineScreening(Id(1)), on: "2026-02-03");
        Then(new ScreeningDeclined(Id(1)));
        Assert.Equal(ScreeningStatus.Declined, File.Screenings[Id(1)].Status);
        When(new DeclineScreening(Id(1)), on: "2026-02-04");
        ThenRejected(HealthRejection.ScreeningAlreadyAnswered, at: "ScreeningId");
        When(new RecordScreening(Id(1)), on: "2026-03-03");
        Then(new ScreeningDone(Id(1)));
        Assert.Equal(ScreeningStatus.Done, File.Screenings[Id(1)].Status);
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_screening()
    {
        Given("2026-02-01", Opened, _offered);
        When(new OfferScreening(Id(1), ScreeningKind.Psychosocial), on: "2026-02-01");
        ThenNothing();
        When(new OfferScreening(Id(1), ScreeningKind.Dental), on: "2026-02-01");
        ThenRejected(HealthRejection.ScreeningAlreadyKnown, at: "ScreeningId");
    }

    [Fact]
    public void Is_answered_only_when_it_was_made()
    {
        When(new RecordScreening(Id(1)));
        ThenRejected(HealthRejection.ScreeningNotFound, at: "ScreeningId");
        When(new DeclineScreening(Id(1)));
        ThenRejected(HealthRejection.ScreeningNotFound, at: "ScreeningId");
        Given("2026-02-01", Opened, new ScreeningDone(Id(1)));
        When(new RecordScreening(Id(1)), on: "2026-02-01");
        ThenRejected(HealthRejection.ScreeningNotFound, at: "ScreeningId");
    }

    [Fact]
    public void Is_answered_on_its_day_or_later()
    {
        Given("2026-02-01", Opened, _offered);
        When(new RecordScreening(Id(1)), on: "2026-01-31");
        ThenRejected(HealthRejection.ScreeningAnsweredTooEarly, at: "EffectiveOn");
        When(new DeclineScreening(Id(1)), on: "2026-01-31");
        ThenRejected(HealthRejection.ScreeningAnsweredTooEarly, at: "EffectiveOn");
        When(new DeclineScreening(Id(1)), on: "2026-02-01");
        Then(new ScreeningDeclined(Id(1)));
    }

    [Fact]
    public void Is_answered_once()
    {
        Given("2026-02-01", Opened, _offered, new ScreeningDone(Id(1)));
        When(new RecordScreening(Id(1)), on: "2026-02-01");
        ThenNothing();
        When(new RecordScreening(Id(1)), on: "2026-02-02");
        ThenRejected(HealthRejection.ScreeningAlreadyAnswered, at: "ScreeningId");
        When(new DeclineScreening(Id(1)), on: "2026-02-02");
        ThenRejected(HealthRejection.ScreeningAlreadyAnswered, at: "ScreeningId");
    }

    [Fact]
    public void Is_refused_on_an_impossible_day()
    {
        When(new OfferScreening(Id(1), ScreeningKind.Dental), on: "1899-12-31");
        ThenRejected(PathwayRejection.EffectiveDateImpossible, at: "EffectiveOn");
    }
}
