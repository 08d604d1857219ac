using Casework.Domain.Pathways.Recognition;

namespace Casework.Api.Seeding;

/// <summary>
/// Recognition of a foreign qualification. Of what was decided in 2022, 47 % was full, 10 % partial, 41 % with a measure
/// still to be done and 2 % negative; 69 % of the positive decisions of 2023 were in medical professions.
/// </summary>
internal static class RecognitionChapter
{
    private static readonly (string Occupation, string Authority, bool Regulated, int Weight)[] Occupations =
    [
        ("Pflegefachperson", "Landesamt für Gesundheit", true, 46),
        ("Ärztin/Arzt", "Landesprüfungsamt für Heilberufe", true, 18),
        ("Erzieher/in", "Landesamt für Soziales", true, 5),
        ("Elektroniker/in", "Handwerkskammer", false, 11),
        ("Kfz-Mechatroniker/in", "Handwerkskammer", false, 8),
        ("Kaufmann/-frau für Büromanagement", "IHK FOSA", false, 12),
    ];

    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        if (!random.Happens(0.28))
            return;

        var chosen = random.Weighted([.. Occupations.Select(occupation => (occupation, occupation.Weight))]);
        var procedure = random.Uuid();
        var filed = telling.Later(telling.Arrived, 120, 700);
        Prepare(telling, procedure, chosen.Occupation, chosen.Regulated, filed);
        var track = random.Happens(0.1) ? RecognitionTrack.Accelerated : RecognitionTrack.Standard;
        if (track == RecognitionTrack.Accelerated && !telling.On(filed, new MandateEmployer(procedure, "Klinikum Mitte")))
            return;

        if (!telling.On(filed, new FileRecognition(procedure, chosen.Occupation, chosen.Regulated, chosen.Authority, track, telling.Newcomer.Nationality)))
            return;

        var received = telling.Later(filed, 5, 13);
        var complete = telling.Later(received, 0, 90);
        if (!telling.On(received, new ConfirmRecognitionReceipt(procedure, complete == received ? [] : ["Ausbildungsnachweis"])) || !telling.On(complete, new CompleteRecognitionDocuments(procedure)))
            return;

        Review(telling, procedure, chosen.Regulated, complete);
    }

    private static void Prepare(Telling telling, Guid procedure, string occupation, bool regulated, DateOnly filed)
    {
        if (!telling.Random.Happens(0.6))
            return;

        telling.On(telling.Later(filed, -100, -40), new AdviseOnRecognition(procedure, "IQ Netzwerk"));
        telling.On(telling.Later(filed, -39, -5), new ChooseReferenceOccupation(procedure, occupation, regulated));
    }

    private static void Review(Telling telling, Guid procedure, bool regulated, DateOnly complete)
    {
        var random = telling.Random;
        var decided = telling.Later(complete, 30, 58);
        if (random.Happens(0.3))
        {
            var asked = telling.Later(complete, 5, 25);
            var until = asked.AddMonths(1);
            var answered = telling.Later(asked, 5, 28);
            if (!telling.On(asked, new SuspendRecognitionClock(procedure, SuspensionReason.InformationRequested, until)) || !telling.On(answered, new ResumeRecognitionClock(procedure)))
                return;
            decided = telling.Later(until, 1, 25);
        }
        else if (random.Happens(0.1))
        {
            if (!telling.On(telling.Later(complete, 20, 50), new ExtendRecognitionDeadline(procedure, 1, "Die Ausbildung ist schwer zu vergleichen.")))
                return;
            decided = telling.Later(complete, 60, 85);
        }
        else if (random.Happens(0.06))
        {
            // The clock stands still until its end.
            var ordered = telling.Later(complete, 5, 25);
            var held = telling.Later(ordered, 20, 60);
            if (!telling.On(ordered, new OrderOtherProcedure(procedure, random.One(Enum.GetValues<OtherProcedure>()))) || !telling.On(held, new ResumeRecognitionClock(procedure)))
                return;
            decided = telling.Later(held, 1, 25);
        }
        else if (random.Happens(0.03))
        {
            telling.On(decided, new WithdrawRecognition(procedure));
            return;
        }
        else if (random.Happens(0.02))
        {
            telling.On(decided, new TransferRecognition(procedure, random.Uuid(), "Regierungspräsidium"));
            return;
        }

        Decide(telling, procedure, regulated, decided);
    }

    // Regulated occupations make up 69 %: 6/69 of them and 100 % of partial results among the others give the shares of 2022.
    private static void Decide(Telling telling, Guid procedure, bool regulated, DateOnly decided)
    {
        var random = telling.Random;
        var outcome = regulated
            ? random.Weighted((RecognitionOutcome.Full, 39), (RecognitionOutcome.MeasureImposed, 59), (RecognitionOutcome.None, 2))
            : random.Weighted((RecognitionOutcome.Full, 65), (RecognitionOutcome.Partial, 33), (RecognitionOutcome.None, 2));
        if (!telling.On(decided, new DecideRecognition(procedure, outcome)))
            return;

        if (outcome is RecognitionOutcome.MeasureImposed && random.Happens(0.7))
            Compensate(telling, procedure, decided);
        else if (outcome is not RecognitionOutcome.Full && random.Happens(0.15))
            telling.On(telling.Later(decided, 5, 27), new FileRecognitionObjection(procedure));
    }

    private static void Compensate(Telling telling, Guid procedure, DateOnly decided)
    {
        var random = telling.Random;
        var chosenOn = telling.Later(decided, 5, 60);
        var adaptation = random.Happens(0.5);
        var months = random.Between(6, 18);
        // The knowledge test is for those trained outside of the European Union.
        var test = telling.Newcomer.Nationality is "POL" ? CompensationMeasure.AptitudeTest : CompensationMeasure.KnowledgeTest;
        if (telling.On(chosenOn, new ChooseCompensationMeasure(procedure, adaptation ? CompensationMeasure.AdaptationPeriod : test, adaptation ? months : null)))
            telling.On(chosenOn.AddMonths(months), new FinishCompensationMeasure(procedure, random.Happens(0.85)));
    }
}
