using Casework.Domain.Pathways.Duplicates;

namespace Casework.Api.Seeding;

/// <summary>A second file of one person, as it comes about: another spelling, or a birthday with day and month swapped.</summary>
internal static class DoublesChapter
{
    public static Newcomer Again(SeededRandom random, Newcomer known) => random.Between(1, 3) switch
    {
        1 when known.BornOn.Day <= 12 => known with { BornOn = new DateOnly(known.BornOn.Year, known.BornOn.Day, known.BornOn.Month) },
        2 => known with { GivenName = known.FamilyName, FamilyName = known.GivenName },
        _ => known with { FamilyName = $"{known.FamilyName}{(known.FamilyName.EndsWith('i') ? "y" : "h")}" },
    };

    /// <param name="other">The first file.</param>
    public static void Tell(Telling telling, Guid other)
    {
        var seen = telling.Later(telling.Opened, 10, 200);
        switch (telling.Random.Between(1, 10))
        {
            case <= 5:
                telling.Afterwards(seen, new SuspectDuplicate(other));
                break;
            case 6:
                if (telling.Afterwards(seen, new SuspectDuplicate(other)))
                    telling.Afterwards(telling.Later(seen, 1, 40), new RejectDuplicate(other));
                break;
            case <= 9:
                Merge(telling, other, seen > telling.Last ? seen : telling.Last);
                break;
        }
    }

    // A colleague agrees that it is one person; now and then they are two after all.
    private static void Merge(Telling telling, Guid other, DateOnly seen)
    {
        var merged = telling.Later(seen, 1, 40);
        if (telling.Afterwards(seen, new SuspectDuplicate(other)) && telling.Afterwards(merged, new MergePathway(other), telling.Colleague) && telling.Random.Happens(0.2))
            telling.Afterwards(telling.Later(merged, 5, 60), new UnmergePathway(other, "Zwei Geschwister mit ähnlichen Namen."));
    }
}
