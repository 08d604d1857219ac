using Casework.Domain.Access;

namespace Casework.Domain.Tests.Access;

public class ActingForAnotherRole
{
    [Fact]
    public void Is_open_to_three_and_to_no_other() => Assert.Equal(
        ["TeamLead as Caseworker", "DataProtectionOfficer as Auditor", "Committee as Council"],
        from role in Enum.GetValues<Role>() from other in Enum.GetValues<Role>() where role != other && role.Includes(other) select $"{role} as {other}");

    [Fact]
    public void Is_no_question_in_ones_own() => Assert.All(Enum.GetValues<Role>(), role => Assert.True(role.Includes(role)));
}
