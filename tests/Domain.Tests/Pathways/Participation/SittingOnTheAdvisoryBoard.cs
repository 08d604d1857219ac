using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Participation;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

public class SittingOnTheAdvisoryBoard : ParticipationSpec
{
    [Theory]
    [InlineData(Wiesbaden)]
    [InlineData(Rostock)]
    public void Begins_with_a_candidacy(string municipality)
    {
        GivenResident(municipality);
        When(new AdmitBoardCandidacy(municipality));
        Then(new BoardCandidacyAdmitted(municipality));
    }

    [Fact]
    public void Flags_a_candidate_under_age()
    {
        GivenResident(Wiesbaden, bornOn: "2008-06-16");
        When(new AdmitBoardCandidacy(Wiesbaden));
        Then(new BoardCandidacyAdmitted(Wiesbaden), Warning("BOARD_CANDIDATE_NOT_ELIGIBLE", Wiesbaden));
    }

    [Fact]
    public void Flags_a_candidate_who_has_just_moved_in()
    {
        GivenResident(Rostock);
        Given("2026-05-05", new ArrivalEvent.AllocatedToMunicipality(Wiesbaden, AllocationBasis.Employment));
        When(new AdmitBoardCandidacy(Wiesbaden));
        Then(new BoardCandidacyAdmitted(Wiesbaden), Warning("BOARD_CANDIDATE_NOT_ELIGIBLE", Wiesbaden));
    }

    [Fact]
    public void Flags_no_candidate_for_nationality_alone()
    {
        GivenResident(Wiesbaden, nationality: "DEU");
        When(new AdmitBoardCandidacy(Wiesbaden));
        Then(new BoardCandidacyAdmitted(Wiesbaden));
    }

    [Fact]
    public void Lasts_for_a_term()
    {
        GivenResident(Wiesbaden);
        When(new SeatBoardMember(Wiesbaden, Day("2031-06-15")));
        Then(new BoardMemberSeated(Wiesbaden, Day("2031-06-15")));
        Assert.True(Pathway.Participation.Seats[Wiesbaden].IsHeldOn(Day("2031-06-15")));
        Assert.False(Pathway.Participation.Seats[Wiesbaden].IsHeldOn(Day("2031-06-16")));
    }

    [Fact]
    public void Flags_a_term_longer_than_the_law_of_the_Land_knows()
    {
        GivenResident(Wiesbaden);
        When(new SeatBoardMember(Wiesbaden, Day("2031-06-16")));
        Then(new BoardMemberSeated(Wiesbaden, Day("2031-06-16")), Warning("BOARD_TERM_TOO_LONG", Wiesbaden));
    }

    [Fact]
    public void Is_refused_with_a_term_that_ends_before_it_starts()
    {
        GivenResident(Wiesbaden);
        When(new SeatBoardMember(Wiesbaden, Day("2026-06-14")));
        ThenRejected(ParticipationRejection.TermEndsBeforeStart, at: "TermEndsOn");
    }

    [Fact]
    public void Is_refused_twice_at_a_time_and_possible_for_the_next_term()
    {
        GivenResident(Wiesbaden);
        Given("2025-02-01", new BoardMemberSeated(Wiesbaden, Day("2026-06-01")));
        When(new SeatBoardMember(Wiesbaden, Day("2031-01-01")), on: "2026-06-01");
        ThenRejected(ParticipationRejection.SeatAlreadyHeld, at: "Municipality");
        When(new SeatBoardMember(Wiesbaden, Day("2031-01-01")), on: "2026-06-02");
        Then(new BoardMemberSeated(Wiesbaden, Day("2031-01-01")));
    }

    [Fact]
    public void Is_left_from_a_day_on()
    {
        GivenResident(Wiesbaden);
        Given("2026-02-01", new BoardMemberSeated(Wiesbaden, Day("2030-06-01")));
        When(new LeaveBoard(Wiesbaden), on: "2026-01-31");
        ThenRejected(ParticipationRejection.SeatNotHeld, at: "Municipality");
        When(new LeaveBoard(Wiesbaden), on: "2026-05-01");
        Then(new BoardMemberLeft(Wiesbaden));
        Assert.False(Pathway.Participation.Seats[Wiesbaden].IsHeldOn(Day("2026-05-01")));
        When(new LeaveBoard(Wiesbaden), on: "2026-05-02");
        ThenRejected(ParticipationRejection.SeatNotHeld);
    }

    [Fact]
    public void Is_left_by_members_only()
    {
        GivenResident(Wiesbaden);
        Given("2026-01-01", new BoardMemberLeft(Wiesbaden));
        When(new LeaveBoard(Wiesbaden));
        ThenRejected(ParticipationRejection.SeatNotHeld);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0641400")]
    [InlineData("Wiesbaden")]
    public void Is_refused_when_the_municipality_is_no_key(string municipality)
    {
        GivenResident(Wiesbaden);
        When(new AdmitBoardCandidacy(municipality));
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Municipality");
        When(new SeatBoardMember(municipality, Day("2030-01-01")));
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Municipality");
    }
}
