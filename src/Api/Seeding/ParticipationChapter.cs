using Casework.Domain.Pathways.Participation;

namespace Casework.Api.Seeding;

/// <summary>Rights and duties explained, taking part, and for those who came early enough naturalisation.</summary>
internal static class ParticipationChapter
{
    private const string Edition = "2024-1";

    private const int YearsUntilNaturalisation = 5;

    private static readonly DateOnly YearsShortened = new(2024, 6, 27);

    public static void Inform(Telling telling)
    {
        var (random, language) = (telling.Random, telling.Newcomer.Origin.Language);
        var told = telling.Later(telling.Opened, 0, 20);
        if (telling.On(told, new DeliverRightsInformation(language, Edition, random.Weighted((InformationChannel.InPerson, 6), (InformationChannel.Leaflet, 3), (InformationChannel.Video, 1)))) && random.Happens(0.5))
            telling.On(telling.Later(told, 0, 30), new AcknowledgeRightsInformation(language, Edition));
    }

    public static void Tell(Telling telling)
    {
        var random = telling.Random;
        var day = telling.Later(telling.Arrived, 90, 700);
        if (random.Happens(0.35))
            telling.On(day, new RecordForumAttendance(random.Weighted((ForumKind.IntegrationForum, 5), (ForumKind.NeighbourhoodMeeting, 3), (ForumKind.PublicForum, 2))));
        if (random.Happens(0.12))
            telling.On(telling.Later(day, 10, 300), new RecordSubmission(random.Weighted((SubmissionKind.Suggestion, 2), (SubmissionKind.Complaint, 1))));
        if (random.Happens(0.15))
            Volunteer(telling, telling.Later(day, 30, 400));
        if (random.Happens(0.02))
            SitOnTheBoard(telling, telling.Later(telling.Arrived, 400, 1200));
        if (telling.Newcomer.Nationality is "POL" && random.Happens(0.3))
            telling.On(telling.Later(telling.Arrived, 120, 700), new RegisterEuLocalVoter(telling.Newcomer.Municipality));
        else if (random.Happens(0.3))
            BecomeGerman(telling);
    }

    private static void Volunteer(Telling telling, DateOnly from)
    {
        var role = telling.Random.Uuid();
        if (telling.On(from, new TakeVolunteerRole(role, telling.Random.One(Enum.GetValues<VolunteerRole>()))) && telling.Random.Happens(0.4))
            telling.On(telling.Later(from, 90, 600), new EndVolunteerRole(role));
    }

    private static void SitOnTheBoard(Telling telling, DateOnly admitted)
    {
        var municipality = telling.Newcomer.Municipality;
        var seated = telling.Later(admitted, 40, 90);
        if (telling.On(admitted, new AdmitBoardCandidacy(municipality)) && telling.On(seated, new SeatBoardMember(municipality, seated.AddYears(5).AddDays(-1))) && telling.Random.Happens(0.4))
            telling.On(telling.Later(seated, 100, 700), new LeaveBoard(municipality));
    }

    private static void BecomeGerman(Telling telling)
    {
        var random = telling.Random;
        var application = random.Uuid();
        var filed = telling.Later(telling.Arrived.AddYears(YearsUntilNaturalisation), 10, 150);
        if (filed < YearsShortened)
            filed = telling.Later(YearsShortened, 1, 200);
        var decided = telling.Later(filed, 60, 240);
        var granted = random.Happens(0.9);
        NaturalisationCondition[] shown =
        [
            NaturalisationCondition.Identity, NaturalisationCondition.Livelihood, NaturalisationCondition.LanguageB1, NaturalisationCondition.LifeInGermany,
            NaturalisationCondition.Commitment, NaturalisationCondition.CleanRecord,
        ];
        foreach (var condition in shown)
            telling.On(telling.Later(filed, -40, 30), new RecordNaturalisationCondition(condition, granted || condition is not NaturalisationCondition.Livelihood));
        if (!telling.On(filed, new FileNaturalisation(application, NaturalisationRoute.Standard)) || !telling.On(decided, new DecideNaturalisation(application, granted)) || !granted)
            return;

        telling.IsNaturalised = telling.On(telling.Later(decided, 10, 60), new HoldNaturalisationCeremony(application));
    }
}
