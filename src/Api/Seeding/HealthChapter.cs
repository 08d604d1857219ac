using Casework.Domain.HealthFiles;

namespace Casework.Api.Seeding;

/// <summary>Screenings offered, who pays, and where somebody was referred to. Never why.</summary>
internal static class HealthChapter
{
    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        if (!random.Happens(0.45))
            return;

        Screen(telling, ScreeningKind.InitialExamination, telling.Later(telling.Opened, 1, 20));
        if (random.Happens(0.2))
            Screen(telling, random.Weighted((ScreeningKind.Psychosocial, 4), (ScreeningKind.Vaccination, 4), (ScreeningKind.Dental, 2)), telling.Later(telling.Opened, 20, 120));

        var insured = telling.Newcomer.Nationality is "UKR" or "POL";
        telling.InHealthFile(telling.Opened, new RecordHealthCover(insured ? HealthCover.StatutoryInsurance : HealthCover.AsylumSeekersBenefits));
        if (!insured && random.Happens(0.6))
            telling.InHealthFile(telling.Later(telling.Opened, 200, 900), new RecordHealthCover(HealthCover.StatutoryInsurance));
        if (random.Happens(0.3))
            Refer(telling, telling.Later(telling.Opened, 10, 400));
    }

    private static void Screen(Telling telling, ScreeningKind kind, DateOnly offered)
    {
        var screening = telling.Random.Uuid();
        if (!telling.InHealthFile(offered, new OfferScreening(screening, kind)))
            return;

        var answered = telling.Later(offered, 0, 30);
        if (telling.Random.Happens(0.85))
            telling.InHealthFile(answered, new RecordScreening(screening));
        else if (telling.Random.Happens(0.5))
            telling.InHealthFile(answered, new DeclineScreening(screening));
    }

    private static void Refer(Telling telling, DateOnly made)
    {
        var random = telling.Random;
        var referral = random.Uuid();
        if (!telling.InHealthFile(made, new MakeReferral(referral, random.One(Enum.GetValues<HealthPlace>()))))
            return;

        var accepted = telling.Later(made, 5, 120);
        if (random.Happens(0.7) && telling.InHealthFile(accepted, new AcceptReferral(referral)) && random.Happens(0.5))
            telling.InHealthFile(telling.Later(accepted, 20, 300), new EndReferral(referral, random.Weighted((ReferralEnd.Completed, 6), (ReferralEnd.OwnWish, 2), (ReferralEnd.MovedAway, 1))));
        else if (random.Happens(0.2))
            telling.InHealthFile(accepted.AddDays(60), new EndReferral(referral, ReferralEnd.NoPlaceFree));
    }
}
