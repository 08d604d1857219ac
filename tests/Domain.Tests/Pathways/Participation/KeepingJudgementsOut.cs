using System.Text.RegularExpressions;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Participation;

namespace Casework.Domain.Tests.Pathways.Participation;

/// <summary>Nothing that is recorded of somebody marks them or says what they believe: no score, no party, no opinion, no vote, no faith.</summary>
public partial class KeepingJudgementsOut
{
    private static readonly HashSet<string> _judgements =
    [
        "Score", "Scores", "Scoring", "Rating", "Rank", "Ranking", "Points", "Grade", "Mark", "Percentile", "Attitude", "Loyalty", "Adaptation",
        "Party", "Parties", "Politics", "Political", "Opinion", "Opinions", "View", "Vote", "Votes", "Ballot", "Union",
        "Religion", "Religious", "Faith", "Belief", "Denomination", "Church", "Mosque", "Ethnicity", "Race", "Orientation",
    ];

    private static readonly List<Type> _recorded = [.. PathwayEvents.StoredNames.Concat(HealthEvent.StoredNames).Select(stored => stored.Type)];

    // The adaptation of a qualification (section 11 BQFG), which is a measure of the office.
    private static readonly string[] _ofOffices = ["AdaptationPeriod"];

    [Fact]
    public void Is_true_of_everything_that_is_recorded()
    {
        Assert.True(_recorded.Count > 120);
        Assert.DoesNotContain(_recorded.SelectMany(Names).Except(_ofOffices), name => Judges(name));
    }

    [Fact]
    public void Leaves_no_place_for_words_in_what_is_recorded_of_participation() => Assert.Equal(
        ["Language", "Municipality", "RuleSet", "Version"],
        ParticipationEvent.StoredNames.SelectMany(stored => stored.Type.GetProperties()).Where(property => HoldsText(property.PropertyType)).Select(property => property.Name).Distinct().Order());

    [Fact]
    public void Would_be_seen_if_it_were_not()
    {
        Assert.Equal(["IntegrationScore", "PartyMember"], Names(typeof(Judged)).Where(Judges));
        Assert.True(HoldsText(typeof(Personal<string>?)));
    }

    /// <summary>What its properties are called, and the codes that they may have.</summary>
    private static IEnumerable<string> Names(Type type) => type.GetProperties().Where(property => property.Name != "EqualityContract").SelectMany(property =>
        Within(property.PropertyType).Where(inner => inner.IsEnum).SelectMany(Enum.GetNames).Prepend(property.Name)).Distinct();

    private static IEnumerable<Type> Within(Type type) => type.GetGenericArguments().SelectMany(Within).Prepend(type);

    private static bool Judges(string name) => Word().Matches(name).Any(word => _judgements.Contains(word.Value));

    private static bool HoldsText(Type type) => Within(type).Contains(typeof(string));

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Word();

    private enum Membership { None, PartyMember }

    private sealed record Judged(int IntegrationScore, Membership? Membership);
}
