using Casework.Api.Pathways;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;

namespace Casework.Api.Arrival;

internal sealed record ArrivalView(Pathway State) : StageView(StageName.Arrival, typeof(ArrivalEvent), State)
{
    public DateOnly? ArrivedOn => State.Arrival.ArrivedOn;

    public string? Facility => State.Arrival.Facility;

    public DateOnly? FacilitySince => Facility is null ? null : State.Arrival.ReceptionSince;

    public string? AllocatedTo => State.Latest<ArrivalEvent.AllocatedToMunicipality>(DateOnly.MaxValue)?.Municipality;
}
