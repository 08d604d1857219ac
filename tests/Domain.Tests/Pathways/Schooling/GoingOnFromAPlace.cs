using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Schooling;

namespace Casework.Domain.Tests.Pathways.Schooling;

public class GoingOnFromAPlace : SchoolingSpec
{
    private static readonly ChangeSchool _change = new(Place, Next, SchoolKind.Secondary, "Gesamtschule", SchoolClass.Regular);
    private static readonly SchoolingEvent.SchoolChanged _changed = new(Place, Next, SchoolKind.Secondary, "Gesamtschule", SchoolClass.Regular);

    [Fact]
    public void Ends_one_place_on_the_day_before_the_next_begins()
    {
        GivenEnrolled();
        Given("2025-07-01", new SchoolingEvent.PlaceRequested(Next, SchoolKind.Secondary), new SchoolingEvent.PlaceAssigned(Next, "Gesamtschule"));
        When(_change, on: "2025-09-01");
        Then(_changed);
        Assert.Equal((PlaceStatus.Ended, Day("2025-08-31"), PlaceEnd.Completed), (ThePlace!.Status, ThePlace.EndedOn!.Value, ThePlace.EndReason!.Value));
        Assert.Equal((PlaceStatus.RegularClass, "Gesamtschule"), (Pathway.Schooling.Place(Next)!.Status, Pathway.Schooling.Place(Next)!.School));
    }

    [Fact]
    public void Is_flagged_when_the_next_place_was_not_assigned()
    {
        GivenEnrolled();
        When(_change);
        Then(_changed, new LifecycleEvent.ComplianceWarningRaised("SCHOOL_ENROLLED_WITHOUT_ASSIGNMENT", Next.ToString()));
    }

    [Fact]
    public void Is_flagged_when_it_leads_to_an_earlier_kind_of_school()
    {
        GivenEnrolled();
        Given("2025-04-01", new SchoolingEvent.PlaceRequested(Next, SchoolKind.DayCare), new SchoolingEvent.PlaceAssigned(Next, "Kita"));
        When(_change with { Kind = SchoolKind.DayCare, School = "Kita" });
        Then(
            _changed with { Kind = SchoolKind.DayCare, School = "Kita" },
            new LifecycleEvent.ComplianceWarningRaised("SCHOOL_CHANGED_BACKWARDS", Next.ToString()));
    }

    [Fact]
    public void Is_refused_from_a_place_that_is_not_attended()
    {
        GivenAssigned();
        When(_change with { FromPlaceId = Id(9) });
        ThenRejected(SchoolingRejection.PlaceNotFound, at: "FromPlaceId");
        When(_change);
        ThenRejected(SchoolingRejection.NotEnrolled, at: "FromPlaceId");
        Given("2025-03-01", Enrolled);
        Given("2025-04-01", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Moved));
        When(_change);
        ThenRejected(SchoolingRejection.PlaceEnded, at: "FromPlaceId");
    }

    [Fact]
    public void Is_refused_to_the_same_place_to_one_that_has_begun_or_to_one_that_has_ended()
    {
        GivenEnrolled();
        When(_change with { PlaceId = Place });
        ThenRejected(SchoolingRejection.SamePlace, at: "PlaceId");
        Given("2025-04-01", new SchoolingEvent.Enrolled(Next, SchoolKind.Secondary, "Gesamtschule", SchoolClass.Regular));
        When(_change);
        ThenRejected(SchoolingRejection.PlaceAlreadyKnown, at: "PlaceId");
        Given("2025-04-01", new SchoolingEvent.PlaceRequested(Id(3), SchoolKind.Secondary), new SchoolingEvent.PlaceEnded(Id(3), PlaceEnd.Withdrawn));
        When(_change with { PlaceId = Id(3) });
        ThenRejected(SchoolingRejection.PlaceEnded, at: "PlaceId");
    }

    [Fact]
    public void Is_refused_to_a_place_that_was_asked_for_as_another_kind()
    {
        GivenEnrolled();
        Given("2025-04-01", new SchoolingEvent.PlaceRequested(Next, SchoolKind.Vocational));
        When(_change);
        ThenRejected(SchoolingRejection.PlaceAlreadyKnown, at: "Kind");
    }

    [Fact]
    public void Is_refused_on_the_first_day_of_the_place_or_before_it()
    {
        GivenEnrolled();
        When(_change, on: "2025-03-01");
        ThenRejected(SchoolingRejection.PlaceChangedLater, at: "EffectiveOn");
    }

    [Theory]
    [InlineData(PlaceEnd.Completed)]
    [InlineData(PlaceEnd.Moved)]
    [InlineData(PlaceEnd.Withdrawn)]
    [InlineData(PlaceEnd.Excluded)]
    [InlineData(PlaceEnd.PlaceClosed)]
    [InlineData(PlaceEnd.LeftCountry)]
    public void Can_end_without_a_next_place(PlaceEnd reason)
    {
        GivenEnrolled();
        When(new EndSchoolPlace(Place, reason));
        Then(new SchoolingEvent.PlaceEnded(Place, reason));
        Assert.False(Pathway.Schooling.IsAtSchoolOn(Today.AddDays(1)));
        Assert.True(Pathway.Schooling.IsAtSchoolOn(Today));
    }

    [Fact]
    public void Ends_once_and_not_before_its_last_step()
    {
        GivenEnrolled();
        When(new EndSchoolPlace(Next, PlaceEnd.Moved));
        ThenRejected(SchoolingRejection.PlaceNotFound, at: "PlaceId");
        When(new EndSchoolPlace(Place, PlaceEnd.Moved), on: "2025-02-28");
        ThenRejected(SchoolingRejection.PlaceChangedLater, at: "EffectiveOn");
        Given("2025-05-01", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Moved));
        When(new EndSchoolPlace(Place, PlaceEnd.Excluded), on: "2025-05-01");
        ThenRejected(SchoolingRejection.PlaceEnded, at: "PlaceId");
        When(new EndSchoolPlace(Place, PlaceEnd.Moved), on: "2025-05-02");
        ThenRejected(SchoolingRejection.PlaceEnded, at: "PlaceId");
    }

    [Fact]
    public void Leaves_a_certificate_with_issuer_and_document()
    {
        GivenEnrolled();
        var record = new RecordSchoolCertificate(Id(7), SchoolCertificate.LowerSecondary, "Schule am Park", Day("2026-06-01"), new string('a', 64));
        When(record);
        Then(new SchoolingEvent.CertificateRecorded(Id(7), SchoolCertificate.LowerSecondary, "Schule am Park", Day("2026-06-01"), new string('a', 64)));
        When(record with { Certificate = SchoolCertificate.UpperSecondary });
        ThenRejected(SchoolingRejection.CertificateAlreadyKnown, at: "CertificateId");
        When(record with { DocumentHash = "abc" });
        ThenRejected(Casework.Domain.Pathways.Language.LanguageRejection.DocumentHashInvalid, at: "DocumentHash");
        When(record with { Issuer = "" });
        ThenRejected(PathwayRejection.TextMissing, at: "Issuer");
        When(record with { IssuedOn = Today.AddDays(1) });
        ThenRejected(Casework.Domain.Pathways.Language.LanguageRejection.CertificateFromTheFuture, at: "IssuedOn");
    }
}
