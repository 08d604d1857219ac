using Casework.Domain.Access;

namespace Casework.Domain.Tests.Access;

public class CoordinatingInterpreters
{
    private const string Home = "13003000";
    private const string Elsewhere = "13004000";

    private static readonly Caller _ines = new("ines", Role.InterpreterCoordinator, Home);

    [Fact]
    public void Is_for_that_role_and_that_purpose_alone()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var purpose in Enum.GetValues<Purpose>())
            {
                var caller = new Caller("ines", role, Home) { Purpose = purpose };
                var expected = (role, purpose) is (Role.InterpreterCoordinator, Purpose.Interpreting);

                Assert.Equal(expected, Policy.MayAnswerBooking(caller, Home, CaseState.Open, BookingStanding.Assigned));
                Assert.Equal(expected, Policy.Decide(caller, new(Deed.See, Home, FieldClass.Personal) { Booking = BookingStanding.Assigned }).Reason == "INTERPRETING");
                Assert.False(Policy.MayAnswerBooking(caller, Elsewhere, CaseState.Open, BookingStanding.Assigned));
                Assert.False(Policy.MaySeeBookedPlace(caller, Elsewhere, CaseState.Open, BookingStanding.Assigned));
            }
        }
    }

    [Theory]
    [InlineData(BookingStanding.None, false, false)]
    [InlineData(BookingStanding.Shown, true, false)]
    [InlineData(BookingStanding.Assigned, true, true)]
    public void Shows_where_to_while_an_interpreter_is_assigned(BookingStanding standing, bool booking, bool place)
    {
        Assert.Equal(booking, Policy.MayAnswerBooking(_ines, Home, CaseState.Open, standing));
        Assert.Equal(place, Policy.MaySeeBookedPlace(_ines, Home, CaseState.Open, standing));
    }

    [Theory]
    [InlineData(CaseState.Closed)]
    [InlineData(CaseState.HandedOver)]
    [InlineData(CaseState.Restricted)]
    [InlineData(CaseState.Erased)]
    public void Ends_with_the_open_file(CaseState state)
    {
        Assert.False(Policy.MayAnswerBooking(_ines, Home, state, BookingStanding.Assigned));
        Assert.False(Policy.MaySeeBookedPlace(_ines, Home, state, BookingStanding.Assigned));
    }

    [Fact]
    public void Shows_nothing_that_is_sensitive_of_health_or_protected_and_changes_nothing_else()
    {
        foreach (var @class in Enum.GetValues<FieldClass>())
        {
            Assert.Equal(
                @class is FieldClass.Public or FieldClass.Personal,
                Policy.Decide(_ines, new(Deed.See, Home, @class) { Booking = BookingStanding.Assigned }).Permitted);
            foreach (var deed in Enum.GetValues<Deed>().Except([Deed.See]))
                Assert.Equal(deed is Deed.AnswerBooking && @class is FieldClass.Public, Policy.Decide(_ines, new(deed, Home, @class) { Booking = BookingStanding.Assigned }).Permitted);
        }
    }

    [Fact]
    public void Opens_no_case_as_such()
    {
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.False(Policy.MaySee(_ines, Home, Guid.Empty, state)));
        Assert.False(Policy.MayChange(_ines, Home));
        Assert.False(Policy.MayList(_ines, Home));
    }
}
