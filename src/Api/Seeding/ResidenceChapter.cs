using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Residence;

namespace Casework.Api.Seeding;

/// <summary>From the first status to the next, and where somebody has to live after being recognised.</summary>
internal static class ResidenceChapter
{
    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        if (!random.Happens(0.85))
            return;

        var nationality = telling.Newcomer.Nationality;
        if (nationality is "POL")
            telling.On(telling.Opened, new RecordResidenceStatus(random.Uuid(), "EU_CITIZEN", null));
        else if (nationality is "UKR")
            UnderTemporaryProtection(telling);
        else
            AfterAnApplication(telling);
    }

    private static void UnderTemporaryProtection(Telling telling)
    {
        for (var from = telling.Opened; telling.On(from, new RecordResidenceStatus(telling.Random.Uuid(), "TEMPORARY_PROTECTION", from.AddYears(2).AddDays(-1)));)
            from = from.AddYears(2);
    }

    private static void AfterAnApplication(Telling telling)
    {
        var random = telling.Random;
        var decided = telling.Later(telling.Opened, 120, 540);
        telling.On(telling.Opened, new RecordResidenceStatus(random.Uuid(), "ASYLUM_SEEKER", null));
        var status = random.Weighted(("REFUGEE", 38), ("SUBSIDIARY_PROTECTION", 30), ("DEPORTATION_BAN", 12), ("TOLERATED", 20));
        if (!telling.On(decided, new RecordResidenceStatus(random.Uuid(), status, status is "REFUGEE" or "SUBSIDIARY_PROTECTION" ? decided.AddYears(3).AddDays(-1) : null)))
            return;

        if (status is "TOLERATED")
        {
            telling.NeedsWorkPermits = true;
            if (random.Happens(0.3))
                telling.On(telling.Later(decided, 400, 900), new RecordResidenceStatus(random.Uuid(), "RIGHT_OF_OPPORTUNITY", null));
        }
        else
        {
            if (random.Happens(0.5))
                Obliged(telling, decided);
            if (status is not "DEPORTATION_BAN")
                telling.On(decided.AddYears(3), new RecordResidenceStatus(random.Uuid(), random.Happens(0.4) ? "SETTLEMENT" : status, null));
        }
    }

    private static void Obliged(Telling telling, DateOnly recognised)
    {
        var obligation = telling.Random.Uuid();
        telling.On(recognised, new RecordResidenceObligation(obligation, telling.Newcomer.Municipality[..2], ObligationStart.ProtectionRecognised, null));
        if (telling.Random.Happens(0.2))
            telling.On(telling.Later(recognised, 90, 700), new LiftResidenceObligation(obligation, telling.Random.Weighted((ObligationLift.Employment, 6), (ObligationLift.Training, 2), (ObligationLift.FamilyUnity, 2), (ObligationLift.Hardship, 1))));
    }
}
