using Casework.Domain.Pathways;
using Casework.Domain.Staffing;

namespace Casework.Domain.Tests.Staffing;

public class EndingSessions
{
    private static readonly DateOnly _today = new(2026, 6, 15);
    private static readonly DateTimeOffset _then = new(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ends_those_of_one_person_that_began_before()
    {
        var staff = Ended(("ada", _then));

        Assert.True(staff.HasEnded("ada", _then.AddTicks(-1)));
        Assert.False(staff.HasEnded("ada", _then));
        Assert.False(staff.HasEnded("ben", _then.AddYears(-1)));
        Assert.False(Staff.Initial.HasEnded("ada", DateTimeOffset.MinValue));
    }

    [Fact]
    public void Ends_those_of_everybody()
    {
        var staff = Ended((null, _then));

        Assert.True(staff.HasEnded("ben", _then.AddTicks(-1)));
        Assert.False(staff.HasEnded("ben", _then));
    }

    [Fact]
    public void Counts_from_the_latest_in_whichever_order_they_are_known()
    {
        var staff = Ended(("ada", _then), ("ada", _then.AddHours(-1)));

        Assert.True(staff.HasEnded("ada", _then.AddTicks(-1)));
        Assert.True(Ended(("ada", _then.AddHours(-1)), ("ada", _then)).HasEnded("ada", _then.AddTicks(-1)));
    }

    [Fact]
    public void Is_recorded_with_who_did_it_as_often_as_it_is_asked_for()
    {
        var staff = Ended(("ada", _then));

        Assert.Equal([new StaffEvent.SessionsEnded("ada", "root")], Decide(staff, "ada").Events);
        Assert.Equal([new StaffEvent.SessionsEnded(null, "root")], Decide(staff, null).Events);
    }

    [Theory]
    [InlineData("", "TEXT_MISSING")]
    [InlineData("a\0b", "TEXT_INVALID")]
    public void Is_refused_for_what_names_nobody(string subject, string code) =>
        Assert.Equal((code, "Subject"), (Decide(Staff.Initial, subject).Rejection?.Code, Decide(Staff.Initial, subject).Rejection?.Field));

    private static Decision<StaffEvent> Decide(Staff staff, string? subject) =>
        new EndSessions(subject) { EffectiveOn = _today }.DecideOn(staff, new Circumstances(_today, RulesOfTheHouse.Book) { Actor = "root" });

    private static Staff Ended(params (string? Subject, DateTimeOffset At)[] ends) =>
        ends.Index().Aggregate(Staff.Initial, (staff, end) => Staff.Evolve(
            staff, new StaffEntry(new Guid(end.Index, 0, 0, new byte[8]), end.Index + 1, _today, end.Item.At, new StaffEvent.SessionsEnded(end.Item.Subject, "root"))));
}
