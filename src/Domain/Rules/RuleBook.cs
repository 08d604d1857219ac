namespace Casework.Domain.Rules;

/// <summary>All effective-dated rule sets.</summary>
public sealed record RuleBook(IReadOnlyList<RuleSet> RuleSets)
{
    /// <returns>The rule set of the topic that is in force on the day; null when none is.</returns>
    public RuleSet? At(string topic, DateOnly day) =>
        RuleSets.FirstOrDefault(set => set.Topic == topic && set.ValidFrom <= day && (set.ValidTo is null || day <= set.ValidTo));

    /// <returns>The rule set a decision has named, whether or not it is still in force; null when there is none.</returns>
    public RuleSet? Named(string? id) => RuleSets.FirstOrDefault(set => set.Id == id);

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
}
