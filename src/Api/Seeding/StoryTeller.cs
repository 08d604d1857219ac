using Casework.Domain;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Rules;

namespace Casework.Api.Seeding;

/// <summary>
/// Tells the stories of synthetic newcomers over six years. The same seed tells the same stories, byte for byte, on any day.
/// </summary>
internal sealed class StoryTeller(ulong seed, RuleBook rules)
{
    private static readonly Personal<string> Note = "Gespräch über die nächsten Schritte.";

    /// <summary>The last day that a story tells of.</summary>
    public static DateOnly LastDay { get; } = new(2026, 9, 30);

    public static DateOnly FirstDay { get; } = LastDay.AddYears(-6).AddDays(1);

    public Story Tell(int number)
    {
        var random = new SeededRandom(seed, (ulong)number);
        var town = random.Weighted([.. Town.All.Select(town => (town, town.Weight))]);
        var caseworker = $"demo-caseworker-{random.Between(1, 1 + (town.Weight / 4))}";
        var telling = new Telling(random, LastDay);
        Arrive(telling, town, caseworker);
        LanguageChapter.Tell(telling, rules);
        RecognitionChapter.Tell(telling);
        WorkChapter.Tell(telling);
        Participate(telling);
        Accompany(telling);
        return new Story(town.Key, caseworker, telling.Steps());
    }

    private static void Arrive(Telling telling, Town town, string caseworker)
    {
        var random = telling.Random;
        var origin = random.Weighted([.. Origin.All.Select(origin => (origin, origin.Weight))]);
        var arrived = FirstDay.AddDays(random.Between(0, LastDay.DayNumber - FirstDay.DayNumber));
        telling.Origin = origin;
        telling.Arrived = arrived;
        var opened = telling.Later(arrived, 0, 10);
        telling.Now(opened, new OpenPathway(
            town.Key, random.One(origin.GivenNames), random.One(origin.FamilyNames), arrived.AddDays(-random.Between(16 * 365, 62 * 365)),
            origin.Nationality, origin.Language, arrived));
        telling.On(opened, new AssignCaseworker(caseworker));
        telling.On(telling.Later(opened, 0, 20), new DeliverRightsInformation(origin.Language, "2024-1", random.Weighted((InformationChannel.InPerson, 6), (InformationChannel.Leaflet, 3), (InformationChannel.Video, 1))));
        if (origin.Nationality == "POL" || !random.Happens(0.8))
            return;

        var left = telling.Later(arrived, 30, 240);
        telling.On(opened, new EnterFirstReception(random.One(["Erstaufnahme Nord", "Erstaufnahme Süd", "Gemeinschaftsunterkunft Hafen"])));
        if (telling.On(left, new LeaveFirstReception(ReceptionExit.Allocated)))
        {
            telling.On(left, new AllocateToMunicipality(town.Key, AllocationBasis.Quota));
            HousingChapter.Tell(telling, town.Key, left);
        }
    }

    private static void Participate(Telling telling)
    {
        var random = telling.Random;
        var day = telling.Later(telling.Arrived, 90, 700);
        if (random.Happens(0.35))
            telling.On(day, new RecordForumAttendance(random.Weighted((ForumKind.IntegrationForum, 5), (ForumKind.NeighbourhoodMeeting, 3), (ForumKind.PublicForum, 2))));
        if (random.Happens(0.12))
            telling.On(telling.Later(day, 10, 300), new RecordSubmission(random.Weighted((SubmissionKind.Suggestion, 2), (SubmissionKind.Complaint, 1))));
        if (random.Happens(0.15))
            telling.On(telling.Later(day, 30, 400), new TakeVolunteerRole(random.Uuid(), random.One(Enum.GetValues<VolunteerRole>())));
    }

    private static void Accompany(Telling telling)
    {
        var random = telling.Random;
        var contact = telling.Arrived;
        for (var i = random.Between(2, 6); i > 0; i--)
        {
            contact = telling.Later(contact, 20, 160);
            telling.On(contact, new RecordContact(random.One(Enum.GetValues<ContactChannel>()), random.Happens(0.3) ? (Personal<string>?)Note : null));
        }

        if (telling.Last < LastDay.AddMonths(-7) && random.Happens(0.5))
            telling.On(telling.Last.AddMonths(7), new MarkDormant());
        else if (telling.Last < LastDay.AddDays(-60) && random.Happens(0.25))
            telling.On(telling.Later(telling.Last, 1, 50), new ClosePathway(random.Weighted((ClosingReason.GoalReached, 5), (ClosingReason.MovedAway, 4), (ClosingReason.NoNeed, 2), (ClosingReason.LeftCountry, 1)), null));
    }
}
