using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;

namespace Casework.Domain.Tests.Pathways;

/// <summary>Commands arrive twice: a click too many, a lost answer, a batch sent again. Nothing may be recorded twice.</summary>
public class RepeatingACommand : PathwaySpec
{
    private static readonly Circumstances _now = new(Arbitrary.Today, RulesOfTheHouse.Book);

    private static readonly List<Type> _commands =
        [.. typeof(PathwayCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PathwayCommand)) && !type.IsAbstract)];

    private static readonly Type[] _rare = [typeof(ClosePathway), typeof(CorrectEntry), typeof(RetractEntry), typeof(WithdrawRecognition)];

    private const int Lives = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Lives)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Never_records_anything_twice(int seed)
    {
        foreach (var (command, before, events) in Live(seed))
            Assert.True(IsHarmless(command, before, events), $"{command} was recorded twice, after {string.Join(", ", before.Entries)}");
    }

    [Fact]
    public void Would_be_noticed_if_it_doubled()
    {
        var careless = new Careless { EffectiveOn = Arbitrary.Today };
        var opened = PathwayHistory.Of([new Entry(EntryId(1), 1, OpenedOn, DateTimeOffset.UnixEpoch, Opened)]);
        Assert.False(IsHarmless(careless, opened, careless.DecideOn(opened.State, _now).Events));
    }

    [Fact]
    public void Is_tried_on_every_command()
    {
        var accepted = Enumerable.Range(1, Lives).SelectMany(Live).Select(step => step.Command.GetType()).ToHashSet();
        Assert.Empty(_commands.Except(accepted).Select(type => type.Name));
    }

    /// <summary>A long and muddled life: whatever is accepted is recorded, and corrections aim at what there is.</summary>
    private static IEnumerable<(PathwayCommand Command, PathwayHistory Before, IReadOnlyList<PathwayEvent> Events)> Live(int seed)
    {
        var arbitrary = new Arbitrary(seed);
        var history = PathwayHistory.Initial;
        for (var step = 0; step < 800; step++)
        {
            var type = history.Log.IsEmpty ? typeof(OpenPathway) : arbitrary.Pick(_commands);
            if (_rare.Contains(type) && !arbitrary.OneIn(8))
                continue;

            var command = Aim(arbitrary.Command(type), history, arbitrary);

            var decision = command.DecideOn(history.State, _now);
            if (decision.Events.Count == 0)
                continue;

            yield return (command, history, decision.Events);
            history = Record(history, command, decision.Events);
        }
    }

    private static PathwayCommand Aim(PathwayCommand command, PathwayHistory history, Arbitrary arbitrary) => (command, Target(history, arbitrary)) switch
    {
        (CorrectEntry correct, { } target) => correct with { EntryId = target.Id, Replacement = arbitrary.Event(target.Event.GetType()) },
        (RetractEntry retract, { } target) => retract with { EntryId = target.Id },
        _ => command,
    };

    private static bool IsHarmless(PathwayCommand command, PathwayHistory before, IReadOnlyList<PathwayEvent> events) =>
        command.DecideOn(Record(before, command, events).State, _now).Events.Count == 0;

    private static Entry? Target(PathwayHistory history, Arbitrary arbitrary) => history.Log.IsEmpty ? null : arbitrary.Pick(history.Log);

    private static PathwayHistory Record(PathwayHistory history, PathwayCommand command, IReadOnlyList<PathwayEvent> events) =>
        events.Aggregate(history, (past, @event) => past.Add(
            new Entry(EntryId(past.Log.Count + 1), past.Log.Count + 1, command.EffectiveOn, DateTimeOffset.UnixEpoch.AddMinutes(past.Log.Count), @event)));

    private sealed record Careless : PathwayCommand
    {
        protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => new LifecycleEvent.CaseworkerAssigned("ben");
    }
}
