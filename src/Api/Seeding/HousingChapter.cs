using Casework.Domain.Pathways.Housing;

namespace Casework.Api.Seeding;

/// <summary>From shared accommodation to a flat, the support that goes on there, and homes that are lost or kept.</summary>
internal static class HousingChapter
{
    private static readonly string[] Streets = ["Lange Straße", "Hafenallee", "Am Markt", "Gartenweg"];

    /// <param name="from">The day of leaving first reception.</param>
    public static void Tell(Telling telling, DateOnly from)
    {
        var random = telling.Random;
        var shared = random.Uuid();
        if (!random.Happens(0.6) || !telling.On(from, Place(telling, shared, HousingKind.SharedAccommodation)))
            return;

        var moved = telling.Later(from, 120, 900);
        if (!random.Happens(0.5) || !telling.On(moved, new LeaveHousing(shared, HousingExit.MovedOn)))
            return;

        var flat = random.Uuid();
        telling.On(moved, Place(telling, flat, random.Weighted((HousingKind.OwnLease, 6), (HousingKind.TransitionalFlat, 3), (HousingKind.Sponsor, 1))));
        if (random.Happens(0.15))
            AtRisk(telling, flat, telling.Later(moved, 90, 500));
        else if (random.Happens(0.4))
            Supported(telling, telling.Later(moved, 1, 60));
    }

    private static void Supported(Telling telling, DateOnly day)
    {
        var random = telling.Random;
        if (telling.On(day, new ContinueHousingSupport(random.One(Enum.GetValues<HousingSupport>()))) && random.Happens(0.4))
            telling.On(telling.Later(day, 90, 500), new EndHousingSupport(random.Weighted((HousingSupportEnd.HousingStable, 7), (HousingSupportEnd.OwnWish, 2), (HousingSupportEnd.OtherBody, 1))));
    }

    private static void AtRisk(Telling telling, Guid flat, DateOnly day)
    {
        var random = telling.Random;
        if (!telling.On(day, new RecordHousingRisk(random.Weighted((HousingRisk.RentArrears, 5), (HousingRisk.NoticeReceived, 3), (HousingRisk.Conflict, 1), (HousingRisk.Overcrowding, 1)))))
            return;

        var decided = telling.Later(day, 10, 90);
        if (random.Happens(0.75))
        {
            telling.On(decided, new AvertHousingRisk());
            return;
        }

        var housed = telling.Later(decided, 5, 120);
        if (telling.On(decided, new LeaveHousing(flat, HousingExit.Evicted))
            && telling.On(decided, new RecordHomelessness(random.Weighted((HomelessnessKind.StayingWithOthers, 6), (HomelessnessKind.EmergencyShelter, 3), (HomelessnessKind.WithoutShelter, 1)))))
            telling.On(housed, Place(telling, random.Uuid(), HousingKind.TransitionalFlat));
    }

    private static PlaceInHousing Place(Telling telling, Guid placement, HousingKind kind) =>
        new(placement, kind, telling.Newcomer.Municipality, $"{telling.Random.One(Streets)} {telling.Random.Between(1, 99)}");
}
