using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Participation;

public abstract class ParticipationSpec : PathwaySpec
{
    protected const string Rostock = "13003000";
    protected const string Wiesbaden = "06414000";

    /// <summary>Somebody born on 12 April 1990 who arrived on 8 January 2025 and has lived in the municipality since.</summary>
    protected void GivenResident(string municipality, string nationality = "SYR", string bornOn = "1990-04-12", params PathwayEvent[] more)
    {
        Given(OpenedOn, Person(municipality, nationality, bornOn));
        Given(OpenedOn, more);
    }

    protected static ArrivalEvent.PathwayOpened Person(string municipality, string nationality = "SYR", string bornOn = "1990-04-12") =>
        Opened with { Municipality = municipality, Nationality = nationality, BornOn = Day(bornOn) };

    protected static LifecycleEvent.ComplianceWarningRaised Warning(string code, object about) => new(code, $"{about}");
}
