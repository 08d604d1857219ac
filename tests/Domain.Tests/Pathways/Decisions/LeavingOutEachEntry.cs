using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Decisions;

namespace Casework.Domain.Tests.Pathways.Decisions;

public class LeavingOutEachEntry : PathwaySpec
{
    private static readonly List<string> _slices =
        [.. typeof(Pathway).GetProperties().Where(property => property.GetMethod!.IsStatic is false).Select(property => property.Name).Except([nameof(Pathway.Log), nameof(Pathway.Entries)])];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Fact]
    public void Knows_every_slice_of_the_pathway() =>
        Assert.Equal(_slices.Order(), Slice.All.Select(slice => slice.Name).Order());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Is_the_same_as_folding_the_others(int seed)
    {
        var log = FoldingAHistory.Log(new Arbitrary(seed));
        var pathways = new LeavingOneOut(log);
        foreach (var (place, entry) in log.Index())
            Assert.Equal(Print(PathwayHistory.Of(log.Where(other => other != entry)).State), Print(pathways.Without(place)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Finds_what_every_decision_of_any_life_relied_on(int seed)
    {
        foreach (var (command, before, events, _) in RepeatingACommand.Live(seed).Where(step => DecisionCommands.IsDecision(step.Events[0])).Take(8))
        {
            var log = RepeatingACommand.Record(before, command, events).Log;
            var decision = EntryId(before.Log.Count + 1);
            var retaken = RetakenDecision.Of(log, decision, RulesOfTheHouse.Book)!;
            var plain = before.Log.Where(entry => !RetakenDecision.Of(log.Remove(entry), decision, RulesOfTheHouse.Book)!.Then.IsLike(retaken.Then));

            Assert.Equal(plain.Select(entry => entry.Version), retaken.ReliedOn().Select(entry => entry.Version));
        }
    }

    [Fact]
    public void Would_be_noticed_if_a_slice_were_forgotten()
    {
        var whole = PathwayHistory.Of([new Entry(EntryId(1), 1, OpenedOn, DateTimeOffset.UnixEpoch, Opened)]).State;

        Assert.All(["CaseFile", "Arrival"], name => Assert.NotEqual(Print(whole), Print(Slice.All.Single(slice => slice.Name == name).Fold(whole.Entries)(whole, 0))));
    }

    private static string Print(Pathway pathway) =>
        string.Join('\n', _slices.Select(name => $"{name} {JsonSerializer.Serialize(typeof(Pathway).GetProperty(name)!.GetValue(pathway))}"))
        + string.Concat(pathway.Entries.Concat(pathway.Log).Select(entry => $"\n{entry.Version} {entry.EffectiveOn:O} {entry.Event}"));
}
