using Casework.Domain.Access;

namespace Casework.Domain.Tests.Access;

public class ClaimingAPurpose
{
    [Theory]
    [InlineData(Role.Caseworker, "CaseManagement Counselling")]
    [InlineData(Role.TeamLead, "TeamSteering CaseManagement Counselling")]
    [InlineData(Role.Mentor, "Mentoring")]
    [InlineData(Role.InterpreterCoordinator, "Interpreting")]
    [InlineData(Role.Auditor, "Audit")]
    [InlineData(Role.DataProtectionOfficer, "DataProtection")]
    [InlineData(Role.Council, "Statistics")]
    [InlineData(Role.Committee, "Statistics")]
    [InlineData(Role.Newcomer, "OwnData")]
    [InlineData(Role.Administrator, "SystemOperation")]
    public void Is_open_to_the_role_for_these_the_usual_one_first(Role role, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Purposes.Of(role)));
        Assert.Equal(Purposes.Of(role)[0], new Caller("someone", role).Purpose);
        Assert.All(Enum.GetValues<Purpose>(), purpose => Assert.Equal(Purposes.Of(role).Contains(purpose) ? null : PurposeRejection.NotPermitted, Purposes.Refusal(role, purpose)));
    }

    [Fact]
    public void Is_refused_to_a_role_that_nobody_knows()
    {
        Assert.Empty(Purposes.Of((Role)99));
        Assert.Equal(Purpose.OwnData, Purposes.UsualOf((Role)99));
        Assert.Equal("PURPOSE_NOT_PERMITTED", Purposes.Refusal((Role)99, Purpose.OwnData)?.Code);
        Assert.Equal("PURPOSE_UNKNOWN", PurposeRejection.Unknown.Code);
    }

    [Fact]
    public void Is_possible_for_each_in_some_role() =>
        Assert.Empty(Enum.GetValues<Purpose>().Except(Enum.GetValues<Role>().SelectMany(Purposes.Of)));
}
