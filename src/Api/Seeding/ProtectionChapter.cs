using Casework.Domain;
using Casework.Domain.Pathways.Protection;

namespace Casework.Api.Seeding;

/// <summary>What somebody agreed to, what was given away and on what basis, and what must not be erased for now.</summary>
internal static class ProtectionChapter
{
    private const string Edition = "2024-2";

    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        var day = telling.Later(telling.Opened, 5, 300);
        if (random.Happens(0.25))
            Agree(telling, random.Weighted((ConsentPurpose.Casework, 5), (ConsentPurpose.Matching, 3), (ConsentPurpose.Research, 1), (ConsentPurpose.Story, 1)), null, day);
        if (random.Happens(0.12))
            telling.On(telling.Later(day, 1, 60), new MakeDisclosure(random.Uuid(), RecipientKind.PublicOffice, "Jobcenter", DisclosureBasis.TaskOfAnOffice, [DisclosedField.Identity, DisclosedField.Language]));
        if (random.Happens(0.08))
        {
            Personal<string> association = random.One(["Caritasverband", "Diakonisches Werk", "Arbeiterwohlfahrt"]);
            if (Agree(telling, ConsentPurpose.Referral, association, day))
                telling.On(telling.Later(day, 0, 10), new MakeDisclosure(random.Uuid(), RecipientKind.Association, association, DisclosureBasis.Consent, [DisclosedField.Identity, DisclosedField.ContactDetails]));
        }

        if (random.Happens(0.01))
            Hold(telling, telling.Later(day, 30, 400));
    }

    private static bool Agree(Telling telling, ConsentPurpose purpose, Personal<string>? recipient, DateOnly day)
    {
        var random = telling.Random;
        if (!telling.On(day, new GiveConsent(purpose, recipient, telling.Newcomer.Origin.Language, random.Weighted((ConsentChannel.Written, 6), (ConsentChannel.WithInterpreter, 3), (ConsentChannel.Electronic, 1)), Edition)))
            return false;

        if (random.Happens(0.12))
            telling.On(telling.Later(day, 30, 500), new WithdrawConsent(purpose, recipient));
        return true;
    }

    private static void Hold(Telling telling, DateOnly placed)
    {
        var hold = telling.Random.Uuid();
        if (telling.On(placed, new PlaceLegalHold(hold, telling.Random.One(Enum.GetValues<LegalHoldGround>()), "Unterlagen werden noch gebraucht.")) && telling.Random.Happens(0.5))
            telling.On(telling.Later(placed, 60, 400), new ReleaseLegalHold(hold, "Verfahren ist beendet."));
    }
}
