using Casework.Domain.Pathways.Arrival;
using static Casework.Domain.Pathways.Housing.HousingEvent;

namespace Casework.Domain.Pathways.Housing;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class HousingShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(HousingEvent @event, DateOnly on) => @event switch
    {
        HousingPlaced e when !Shape.IsMunicipalityKey(e.Municipality) => ArrivalRejection.MunicipalityKeyInvalid.At(nameof(e.Municipality)),
        HousingPlaced { Address: { } address } e => Shape.Text(address.Value, nameof(e.Address)),
        ResidenceObligationRecorded e when !IsArea(e.Area) => HousingRejection.ObligationAreaInvalid.At(nameof(e.Area)),
        ResidenceObligationRecorded e when e.EndsOn < on => HousingRejection.ObligationEndsBeforeStart.At(nameof(e.EndsOn)),
        _ => null,
    };

    private static bool IsArea(string area) => area.Length is 2 or 5 or 8 && area.All(char.IsAsciiDigit);
}
