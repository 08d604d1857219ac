namespace Casework.Domain.Rules;

/// <summary>All effective-dated rule sets.</summary>
public sealed record RuleBook(IReadOnlyList<RuleSet> RuleSets)
{
    /// <summary>Where the rules are applied: the first two digits of an official municipality key; null where that is not known.</summary>
    public string? Land { get; init; }

    /// <returns>The rule set of the topic that is in force on the day; null when none is.</returns>
    public RuleSet? At(string topic, DateOnly day) =>
        RuleSets.FirstOrDefault(set => set.Topic == topic && set.ValidFrom <= day && (set.ValidTo is null || day <= set.ValidTo));

    /// <returns>The rule set a decision has named, whether or not it is still in force; null when there is none.</returns>
    public RuleSet? Named(string? id) => RuleSets.FirstOrDefault(set => set.Id == id);

    /// <param name="municipality">Official municipality key, eight digits; null when it is not known.</param>
    public RuleBook In(string? municipality) => this with { Land = municipality is { Length: >= 2 } key ? key[..2] : null };

    /// <returns>The same rules, except that of this set's topic nothing else is in force on any day.</returns>
    public RuleBook Under(RuleSet set) => this with
    {
        RuleSets = [Always(set), .. RuleSets.Select(other => other.Topic == set.Topic ? Never(other) : other)],
    };

    /// <returns>The rules of a day as if nothing else had ever been in force. What a decision has named keeps its name.</returns>
    public RuleBook OfThe(DateOnly day) => this with
    {
        RuleSets = [.. RuleSets.Where(set => At(set.Topic, day) == set).Select(Always), .. RuleSets.Select(Never)],
    };

    /// <returns>The same rules without the set of this name.</returns>
    public RuleBook Without(string id) => this with { RuleSets = [.. RuleSets.Where(set => set.Id != id)] };

    /// <param name="files">One file for each topic: an array of rule sets in the order of their validity.</param>
    /// <exception cref="InvalidRuleFileException">A file is malformed, or its rule sets contradict each other.</exception>
    public static RuleBook Parse(IEnumerable<(string Name, string Json)> files)
    {
        var ids = new HashSet<string>();
        var topics = new HashSet<string>();
        var sets = new List<RuleSet>();
        foreach (var (name, json) in files)
        {
            var read = RuleFile.Read(name, json);
            RuleFile.Check(name, read);
            for (var i = 0; i < read.Count; i++)
            {
                if (!ids.Add(read[i].Id))
                    throw new InvalidRuleFileException(name, $"[{i}].id", $"is used twice: \"{read[i].Id}\"");
            }

            if (read.Count > 0 && !topics.Add(read[0].Topic))
                throw new InvalidRuleFileException(name, "[0].topic", $"has another file: \"{read[0].Topic}\"");

            sets.AddRange(read);
        }

        return new(sets);
    }

    private static RuleSet Always(RuleSet set) => set with { ValidFrom = DateOnly.MinValue, ValidTo = null };

    private static RuleSet Never(RuleSet set) => set with { ValidFrom = DateOnly.MaxValue, ValidTo = DateOnly.MinValue };
}
