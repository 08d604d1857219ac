using Casework.Domain.HealthFiles;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Domain.Tests.HealthFiles;

public class MakingAReferral : HealthSpec
{
    private static readonly ReferralMade _made = new(Id(1), Sealed(HealthPlace.PsychosocialCentre));
    private static readonly ReferralEnded _ended = new(Id(1), Sealed(ReferralEnd.Completed));

    [Fact]
    public void Goes_from_made_by_way_of_accepted_to_ended()
    {
        When(new MakeReferral(Id(1), HealthPlace.PsychosocialCentre), on: "2026-02-01");
        Then(Opened, _made);
        Assert.Equal(ReferralStatus.Made, File.Referrals[Id(1)].Status);
        When(new AcceptReferral(Id(1)), on: "2026-03-01");
        Then(new ReferralAccepted(Id(1)));
        Assert.Equal(ReferralStatus.Accepted, File.Referrals[Id(1)].Status);
        When(new EndReferral(Id(1), ReferralEnd.Completed), on: "2026-05-01");
        Then(_ended);
        Assert.Equal((ReferralStatus.Ended, Sealed(ReferralEnd.Completed)), (File.Referrals[Id(1)].Status, File.Referrals[Id(1)].EndReason));
    }

    [Theory]
    [InlineData(HealthCover.None)]
    [InlineData(HealthCover.AsylumSeekersBenefits)]
    [InlineData(HealthCover.StatutoryInsurance)]
    public void Does_not_depend_on_who_pays(HealthCover cover)
    {
        Given("2026-01-01", Opened, new HealthCoverRecorded(Sealed(cover)));
        When(new MakeReferral(Id(1), HealthPlace.PsychosocialCentre));
        Then(_made);
    }

    [Fact]
    public void May_end_before_any_place_is_found()
    {
        Given("2026-02-01", Opened, _made);
        When(new EndReferral(Id(1), ReferralEnd.NoPlaceFree));
        Then(new ReferralEnded(Id(1), Sealed(ReferralEnd.NoPlaceFree)));
        When(new AcceptReferral(Id(1)));
        ThenRejected(HealthRejection.ReferralAlreadyEnded, at: "ReferralId");
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_one()
    {
        Given("2026-02-01", Opened, _made);
        When(new MakeReferral(Id(1), HealthPlace.PsychosocialCentre), on: "2026-02-01");
        ThenNothing();
        When(new MakeReferral(Id(1), HealthPlace.Midwife), on: "2026-02-01");
        ThenRejected(HealthRejection.ReferralAlreadyKnown, at: "ReferralId");
    }

    [Fact]
    public void Is_followed_only_when_it_was_made()
    {
        When(new AcceptReferral(Id(1)));
        ThenRejected(HealthRejection.ReferralNotFound, at: "ReferralId");
        When(new EndReferral(Id(1), ReferralEnd.OwnWish));
        ThenRejected(HealthRejection.ReferralNotFound, at: "ReferralId");
    }

    [Fact]
    public void Is_followed_in_the_order_in_which_it_happened()
    {
        Given("2026-02-01", Opened, _made);
        When(new AcceptReferral(Id(1)), on: "2026-01-31");
        ThenRejected(HealthRejection.ReferralChangedLater, at: "EffectiveOn");
        When(new EndReferral(Id(1), ReferralEnd.Completed), on: "2026-01-31");
        ThenRejected(HealthRejection.ReferralChangedLater, at: "EffectiveOn");
        Given("2026-03-01", new ReferralAccepted(Id(1)));
        When(new EndReferral(Id(1), ReferralEnd.Completed), on: "2026-02-28");
        ThenRejected(HealthRejection.ReferralChangedLater, at: "EffectiveOn");
        When(new EndReferral(Id(1), ReferralEnd.Completed), on: "2026-03-01");
        Then(_ended);
    }

    [Fact]
    public void Is_accepted_and_ended_once()
    {
        Given("2026-02-01", Opened, _made, new ReferralAccepted(Id(1)));
        When(new AcceptReferral(Id(1)), on: "2026-02-01");
        ThenNothing();
        When(new AcceptReferral(Id(1)), on: "2026-02-02");
        ThenRejected(HealthRejection.ReferralAlreadyAccepted, at: "ReferralId");
        Given("2026-03-01", _ended);
        When(new EndReferral(Id(1), ReferralEnd.Completed), on: "2026-03-01");
        ThenNothing();
        When(new EndReferral(Id(1), ReferralEnd.OwnWish), on: "2026-03-01");
        ThenRejected(HealthRejection.ReferralAlreadyEnded, at: "ReferralId");
    }
}
