using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Needs;

namespace Casework.Api.Seeding;

/// <summary>Who belongs together, and who stands for a minor.</summary>
internal static class HouseholdChapter
{
    /// <param name="other">The pathway of the story before.</param>
    public static void Join(Telling telling, Guid other, Companion companion)
    {
        var relation = companion switch
        {
            Companion.Child => HouseholdRelation.Parent,
            Companion.Ward => HouseholdRelation.Guardian,
            _ => HouseholdRelation.Spouse,
        };
        var linked = telling.Later(telling.Opened, 0, 20);
        if (telling.Afterwards(linked, new LinkHouseholdMember(other, relation)) && companion is Companion.Spouse && telling.Random.Happens(0.1))
            telling.Afterwards(telling.Later(linked, 200, 900), new UnlinkHouseholdMember(other, UnlinkReason.Separated));
    }

    public static void StandAlone(Telling telling)
    {
        var random = telling.Random;
        telling.On(telling.Opened, new RecordUnaccompaniedMinor());
        telling.On(telling.Opened, new RaiseNeedFlag(random.Uuid(), NeedKind.UnaccompaniedMinor, null));
        var (first, second) = (random.Uuid(), random.Uuid());
        var appointed = telling.Later(telling.Opened, 5, 60);
        if (!telling.On(appointed, new AppointGuardian(first, GuardianKind.YouthWelfareOffice, "Jugendamt")) || !random.Happens(0.4))
            return;

        var replaced = telling.Later(appointed, 60, 200);
        if (telling.Newcomer.IsYounger(18, replaced) && telling.On(replaced, new EndGuardianship(first, GuardianshipEnd.Replaced)))
            telling.On(replaced, new AppointGuardian(second, random.Weighted((GuardianKind.Person, 6), (GuardianKind.Association, 3), (GuardianKind.Professional, 1)), "Frau Berger"));
    }
}
