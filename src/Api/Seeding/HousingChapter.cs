using Casework.Domain.Pathways.Housing;

namespace Casework.Api.Seeding;

/// <summary>From shared accommodation to a flat, and the support that goes on there.</summary>
internal static class HousingChapter
{
    private static readonly string[] Streets = ["Lange Straße", "Hafenallee", "Am Markt", "Gartenweg"];

    /// <param name="from">The day of leaving first reception.</param>
    public static void Tell(Telling telling, string municipality, DateOnly from)
    {
        var random = telling.Random;
        var shared = random.Uuid();
        if (!random.Happens(0.6) || !telling.On(from, new PlaceInHousing(shared, HousingKind.SharedAccommodation, municipality, Address(random))))
            return;

        var moved = telling.Later(from, 120, 900);
        if (!random.Happens(0.5) || !telling.On(moved, new LeaveHousing(shared, HousingExit.MovedOn)))
            return;

        telling.On(moved, new PlaceInHousing(random.Uuid(), random.Weighted((HousingKind.OwnLease, 6), (HousingKind.TransitionalFlat, 3), (HousingKind.Sponsor, 1)), municipality, Address(random)));
        if (random.Happens(0.4))
            telling.On(telling.Later(moved, 1, 60), new ContinueHousingSupport(random.One(Enum.GetValues<HousingSupport>())));
    }

    private static string Address(SeededRandom random) => $"{random.One(Streets)} {random.Between(1, 99)}";
}
