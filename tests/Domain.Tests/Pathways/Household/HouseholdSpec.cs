using Casework.Domain.Pathways.Household;

namespace Casework.Domain.Tests.Pathways.Household;

/// <summary>A minor born on 1 July 2008, of age on 1 July 2026.</summary>
public abstract class HouseholdSpec : PathwaySpec
{
    protected static readonly Guid Other = Id(0x50);
    protected static readonly Guid First = Id(1);
    protected static readonly HouseholdEvent.GuardianAppointed Appointed = new(First, GuardianKind.YouthWelfareOffice, "Jugendamt Rostock");

    protected void GivenAMinor() => Given(OpenedOn, Opened with { BornOn = Day("2008-07-01") });

    protected IEnumerable<string> AccessOn(string day) =>
        GuardianAccess.On(Pathway, Day(day), Rules).Select(access => access.Guardian?.Name.Value ?? access.Pathway.ToString()!);
}
