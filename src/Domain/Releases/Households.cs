namespace Casework.Domain.Releases;

/// <summary>
/// Who counts as one household, for life: fixed when somebody is first tied to another or first has what is counted, whichever the log knew first.
/// Who has neither comes into the household of the one they are tied to; two households are never made one. So nobody, whatever ties
/// they make or lose, changes how others count that had a household before.
/// </summary>
internal static class Households
{
    private const int None = -1;

    /// <param name="people">Files by person.</param>
    /// <param name="milestone">What is counted.</param>
    /// <param name="logSize">Of the first so many entries of the log. More entries change nobody's household.</param>
    /// <returns>The files of each household that has one of those who have reached the milestone.</returns>
    public static IEnumerable<IReadOnlyList<FileFacts>> Of(IEnumerable<IReadOnlyList<FileFacts>> people, Milestone milestone, long logSize)
    {
        var all = people.ToList();
        var household = Fixed(all, milestone, logSize);
        return all.Index().Where(person => household[person.Index] != None)
            .GroupBy(person => household[person.Index], person => person.Item)
            .Select(members => (IReadOnlyList<FileFacts>)[.. members.SelectMany(files => files)]);
    }

    /// <returns>For each person the number of one whose household it is.</returns>
    private static int[] Fixed(List<IReadOnlyList<FileFacts>> people, Milestone milestone, long logSize)
    {
        var household = new int[people.Count];
        Array.Fill(household, None);
        foreach (var (_, person, other) in Said(people, milestone, logSize).OrderBy(one => one.Position))
        {
            if (other is not { } tied)
                household[person] = household[person] == None ? person : household[person];
            else if (household[person] == None && household[tied] == None)
                household[person] = household[tied] = Math.Min(person, tied);
            else if (household[person] == None)
                household[person] = household[tied];
            else if (household[tied] == None)
                household[tied] = household[person];
        }

        return household;
    }

    // Also what is said no longer: a household is for life.
    private static IEnumerable<(long Position, int Person, int? Other)> Said(List<IReadOnlyList<FileFacts>> people, Milestone milestone, long logSize)
    {
        var personOf = new Dictionary<Guid, int>();
        foreach (var (index, files) in people.Index())
        {
            foreach (var file in files)
                personOf[file.Pathway] = index;
        }

        foreach (var (index, files) in people.Index())
        {
            foreach (var file in files)
            {
                foreach (var fact in file.Facts.Where(fact => fact.KnownFrom <= logSize))
                {
                    if (fact.Milestone == milestone)
                        yield return (fact.KnownFrom, index, null);
                    else if (fact is { Kind: MilestoneFactKind.SameHousehold, TieId: { } tie } && personOf.TryGetValue(MilestoneFacts.Other(file.Pathway, tie), out var other) && other != index)
                        yield return (fact.KnownFrom, index, other);
                }
            }
        }
    }
}
