using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Staffing;

public class TakingAnEmergencyAccess : StaffSpec
{
    [Fact]
    public void Is_counted_for_who_takes_it_on_the_day_over_all_files()
    {
        Given("2026-06-14", new EmergencyAccessTaken(Id(1), Id(101), Ada));
        Given("2026-06-15", new EmergencyAccessTaken(Id(2), Id(102), Ben), new EmergencyAccessTaken(Id(3), Id(101), Ada), new EmergencyAccessTaken(Id(4), Id(103), Ada));
        When(new TakeEmergencyAccess(Id(5), Id(104), Ada));
        ThenAccepted(new EmergencyAccessTaken(Id(5), Id(104), Ada));

        Given("2026-06-15", new EmergencyAccessTaken(Id(5), Id(104), Ada));
        When(new TakeEmergencyAccess(Id(6), Id(105), Ada));
        ThenRefused(GlassRejection.LimitReached, under: "case-emergency-access-1");
        When(new TakeEmergencyAccess(Id(6), Id(105), Ben));
        ThenAccepted(new EmergencyAccessTaken(Id(6), Id(105), Ben));
        When(new TakeEmergencyAccess(Id(5), Id(105), Ben));
        ThenRefused(GlassRejection.AlreadyKnown, under: null);
    }

    [Fact]
    public void Waits_for_a_review_until_it_is_reviewed()
    {
        Given("2026-06-14", new EmergencyAccessTaken(Id(1), Id(101), Ada));
        Assert.Equal((Id(101), Ada, Day("2026-06-14"), false), (Staff.EmergencyAccesses[Id(1)].PathwayId, Staff.EmergencyAccesses[Id(1)].By, Staff.EmergencyAccesses[Id(1)].On, Staff.EmergencyAccesses[Id(1)].IsReviewed));
        When(new CloseEmergencyAccess(Id(1)));
        Then(new EmergencyAccessReviewed(Id(1)));
        Assert.True(Staff.EmergencyAccesses[Id(1)].IsReviewed);
        When(new CloseEmergencyAccess(Id(2)));
        ThenNothing();
        Given("2026-06-15", new EmergencyAccessReviewed(Id(3)));
        Assert.DoesNotContain(Id(3), Staff.EmergencyAccesses.Keys);
    }
}
