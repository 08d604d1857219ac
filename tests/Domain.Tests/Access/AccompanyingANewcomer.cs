using Casework.Domain.Access;

namespace Casework.Domain.Tests.Access;

public class AccompanyingANewcomer
{
    private const string Home = "13003000";
    private const string Elsewhere = "13004000";

    private static readonly Caller _mia = new("mia", Role.Mentor, Home);

    [Fact]
    public void Is_for_mentors_and_that_purpose_alone()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var purpose in Enum.GetValues<Purpose>())
            {
                var caller = new Caller("mia", role, Home) { Purpose = purpose };
                var expected = (role, purpose) is (Role.Mentor, Purpose.Mentoring);

                Assert.Equal(expected, Policy.MayAnswerMatch(caller, Home, CaseState.Open, MatchStanding.Active));
                Assert.Equal(expected, Policy.Decide(caller, new(Deed.See, Home, FieldClass.Personal) { Match = MatchStanding.Active }).Reason == "MENTORING");
                Assert.False(Policy.MayAnswerMatch(caller, Elsewhere, CaseState.Open, MatchStanding.Active));
                Assert.False(Policy.MaySeeMatched(caller, Elsewhere, CaseState.Open, MatchStanding.Active));
            }
        }
    }

    [Theory]
    [InlineData(MatchStanding.None, false, false)]
    [InlineData(MatchStanding.Proposed, true, false)]
    [InlineData(MatchStanding.Active, true, true)]
    public void Shows_somebody_while_the_match_is_active(MatchStanding standing, bool match, bool person)
    {
        Assert.Equal(match, Policy.MayAnswerMatch(_mia, Home, CaseState.Open, standing));
        Assert.Equal(person, Policy.MaySeeMatched(_mia, Home, CaseState.Open, standing));
    }

    [Theory]
    [InlineData(CaseState.Closed)]
    [InlineData(CaseState.HandedOver)]
    [InlineData(CaseState.Restricted)]
    [InlineData(CaseState.Erased)]
    public void Ends_with_the_open_file(CaseState state)
    {
        Assert.False(Policy.MayAnswerMatch(_mia, Home, state, MatchStanding.Active));
        Assert.False(Policy.MaySeeMatched(_mia, Home, state, MatchStanding.Active));
    }

    [Fact]
    public void Shows_nothing_that_is_sensitive_of_health_or_protected_and_changes_nothing()
    {
        foreach (var @class in Enum.GetValues<FieldClass>())
        {
            Assert.Equal(
                @class is FieldClass.Public or FieldClass.Personal,
                Policy.Decide(_mia, new(Deed.See, Home, @class) { Match = MatchStanding.Active }).Permitted);
            foreach (var deed in Enum.GetValues<Deed>().Except([Deed.See]))
                Assert.Equal(deed is Deed.AnswerMatch && @class is FieldClass.Public, Policy.Decide(_mia, new(deed, Home, @class) { Match = MatchStanding.Active }).Permitted);
        }
    }

    [Fact]
    public void Opens_no_case_as_such()
    {
        Assert.False(Policy.MaySee(_mia, Home, Guid.Empty));
        Assert.False(Policy.MayChange(_mia, Home));
        Assert.False(Policy.MayList(_mia, Home));
    }
}
