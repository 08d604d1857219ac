using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Api.Seeding;

/// <summary>
/// Tells the stories of synthetic newcomers over six years. The same seed tells the same stories, byte for byte, on any day.
/// Every fourth may be about somebody of the household of the one before, or a second file of the same person.
/// </summary>
internal sealed class StoryTeller(ulong seed, RuleBook rules)
{
    private const int Together = 4;

    /// <summary>The last day that a story tells of.</summary>
    public static DateOnly LastDay { get; } = new(2026, 9, 30);

    public static DateOnly FirstDay { get; } = LastDay.AddYears(-6).AddDays(1);

    /// <summary>Whether the story may concern the pathway of the one before.</summary>
    public static bool FollowsAnother(int number) => number % Together == Together - 1;

    public Story Tell(int number) => FollowsAnother(number) ? TellCompanion(number) : TellAlone(number).Story;

    private (Story Story, Newcomer Newcomer) TellAlone(int number)
    {
        var random = new SeededRandom(seed, (ulong)number);
        var town = random.Weighted([.. Town.All.Select(town => (town, town.Weight))]);
        var caseworker = town.Caseworker(random);
        var telling = new Telling(random, Invent(random, town), LastDay) { Colleague = Town.ColleagueOf(caseworker) };
        TellAdult(telling, caseworker, mayClose: !FollowsAnother(number + 1));
        return (telling.Told(caseworker), telling.Newcomer);
    }

    private Story TellCompanion(int number)
    {
        var (other, known) = TellAlone(number - 1);
        var random = new SeededRandom(seed, (ulong)number);
        var companion = random.Weighted((Companion.Nobody, 30), (Companion.Child, 38), (Companion.Spouse, 18), (Companion.Ward, 6), (Companion.SamePerson, 8));
        var telling = new Telling(random, Invent(random, companion, known), LastDay) { Colleague = Town.ColleagueOf(other.Caseworker) };
        switch (companion)
        {
            case Companion.Child or Companion.Ward:
                TellMinor(telling, other.Caseworker);
                HouseholdChapter.Join(telling, other.Pathway.Id, companion);
                break;
            case Companion.SamePerson:
                Arrival(telling, other.Caseworker);
                DoublesChapter.Tell(telling, other.Pathway.Id);
                break;
            default:
                TellAdult(telling, other.Caseworker, mayClose: companion is Companion.Nobody);
                if (companion is Companion.Spouse)
                    HouseholdChapter.Join(telling, other.Pathway.Id, companion);
                break;
        }

        return telling.Told(other.Caseworker);
    }

    private void TellAdult(Telling telling, string caseworker, bool mayClose)
    {
        if (telling.Random.Happens(0.04) && telling.Newcomer.Nationality is not "POL" and not "UKR")
        {
            // Alone, and not yet of age.
            TellUnaccompanied(telling, caseworker);
            return;
        }

        Arrival(telling, caseworker);
        ResidenceChapter.Tell(telling);
        LanguageChapter.Tell(telling, rules);
        RecognitionChapter.Tell(telling);
        DegreeChapter.Tell(telling);
        SkillsChapter.Tell(telling);
        WorkChapter.Tell(telling);
        FoundingChapter.Tell(telling);
        ParticipationChapter.Tell(telling);
        SupportChapter.Tell(telling);
        HealthChapter.Tell(telling);
        ProtectionChapter.Tell(telling);
        InterpretingChapter.Tell(telling);
        FileChapter.Tell(telling, mayClose);
    }

    private static void TellUnaccompanied(Telling telling, string caseworker)
    {
        telling.Newcomer = telling.Newcomer with { BornOn = telling.Arrived.AddDays(-telling.Random.Between(14 * 365, (17 * 365) + 200)) };
        TellMinor(telling, caseworker);
        HouseholdChapter.StandAlone(telling);
    }

    private static void TellMinor(Telling telling, string caseworker)
    {
        Arrival(telling, caseworker);
        ResidenceChapter.Tell(telling);
        SchoolingChapter.Tell(telling);
        SupportChapter.Tell(telling);
        HealthChapter.Tell(telling);
        FileChapter.Tell(telling, mayClose: false);
    }

    private static void Arrival(Telling telling, string caseworker)
    {
        var (random, newcomer) = (telling.Random, telling.Newcomer);
        var opened = telling.Later(newcomer.ArrivedOn, 0, 10);
        telling.Opened = opened;
        telling.Now(opened, new OpenPathway(
            newcomer.Municipality, newcomer.GivenName, newcomer.FamilyName, newcomer.BornOn, newcomer.Nationality, newcomer.Origin.Language, newcomer.ArrivedOn));
        telling.On(opened, new AssignCaseworker(caseworker));
        ParticipationChapter.Inform(telling);
        if (newcomer.Nationality == "POL" || !random.Happens(0.8))
            return;

        var left = telling.Later(newcomer.ArrivedOn, 30, 240);
        telling.On(opened, new EnterFirstReception(random.One(["Erstaufnahme Nord", "Erstaufnahme Süd", "Gemeinschaftsunterkunft Hafen"])));
        if (telling.On(left, new LeaveFirstReception(ReceptionExit.Allocated)))
        {
            telling.On(left, new AllocateToMunicipality(newcomer.Municipality, AllocationBasis.Quota));
            HousingChapter.Tell(telling, left);
        }
    }

    private static Newcomer Invent(SeededRandom random, Town town)
    {
        var origin = random.Weighted([.. Origin.All.Select(origin => (origin, origin.Weight))]);
        var arrived = FirstDay.AddDays(random.Between(0, LastDay.DayNumber - FirstDay.DayNumber));
        return new(town, origin, random.One(origin.GivenNames), random.One(origin.FamilyNames), arrived.AddDays(-random.Between(18 * 365, 62 * 365)), arrived);
    }

    private static Newcomer Invent(SeededRandom random, Companion companion, Newcomer known) => companion switch
    {
        Companion.Nobody => Invent(random, known.Town),
        Companion.SamePerson => DoublesChapter.Again(random, known),
        _ => known with
        {
            GivenName = random.One(known.Origin.GivenNames),
            BornOn = companion is Companion.Spouse
                ? known.ArrivedOn.AddDays(-random.Between(20 * 365, 60 * 365))
                : known.ArrivedOn.AddDays(-random.Between(companion is Companion.Ward ? 12 * 365 : 365, (16 * 365) + 200)),
        },
    };
}
