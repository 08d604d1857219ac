using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;

namespace Casework.Domain.Tests.Pathways;

/// <summary>Commands arrive twice: a click too many, a lost answer, a batch sent again. Nothing may be recorded twice.</summary>
public class RepeatingACommand : PathwaySpec
{
    private static readonly Circumstances _now = new(Arbitrary.Today, RulesOfTheHouse.Book);

    private static readonly List<Type> _commands =
        [.. typeof(PathwayCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PathwayCommand)) && !type.IsAbstract)];

    private static readonly List<List<Type>> _stages = [.. _commands.GroupBy(type => type.Namespace).Select(stage => stage.ToList())];

    private static readonly Type[] _rare =
        [typeof(ClosePathway), typeof(CorrectEntry), typeof(RetractEntry), typeof(WithdrawRecognition), typeof(WithdrawFromCourse), typeof(TransferRecognition), typeof(SupersedeRecognition), typeof(ProposeCorrection), typeof(ProposeRetraction), typeof(RestrictProcessing)];

    private static readonly string[] _people = ["ada", "ben"];

    private const int Lives = 120;
    private const int Steps = 540;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Lives)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Never_records_anything_twice(int seed)
    {
        foreach (var (command, before, events, now) in Live(seed))
            Assert.True(IsHarmless(command, before, events, now), $"{command} was recorded twice, after {string.Join(", ", before.Entries)}");
    }

    [Fact]
    public void Would_be_noticed_if_it_doubled()
    {
        var careless = new Careless { EffectiveOn = Arbitrary.Today };
        var opened = PathwayHistory.Of([new Entry(EntryId(1), 1, OpenedOn, DateTimeOffset.UnixEpoch, Opened)]);
        Assert.False(IsHarmless(careless, opened, careless.DecideOn(opened.State, _now).Events, _now));
    }

    [Fact]
    public void Is_tried_on_every_command()
    {
        // The rarest take luck: more lives are lived until each has had its chance.
        var untried = _commands.ToHashSet();
        for (var seed = 1; untried.Count > 0 && seed <= 20 * Lives; seed++)
            untried.ExceptWith(Live(seed).Select(step => step.Command.GetType()));
        Assert.Empty(untried.Select(type => type.Name));
    }

    /// <summary>
    /// A long life, every second one in one stage and day by day, the others in a muddle of all: whatever is accepted is
    /// recorded, and corrections aim at what there is.
    /// </summary>
    internal static IEnumerable<(PathwayCommand Command, PathwayHistory Before, IReadOnlyList<PathwayEvent> Events, Circumstances Now)> Live(int seed)
    {
        var arbitrary = new Arbitrary(seed);
        var history = PathwayHistory.Initial;
        var isOrderly = seed % 2 == 0;
        var stage = _stages[seed / 2 % _stages.Count];
        var untried = _commands.ToList();
        for (var step = 0; step < Steps; step++)
        {
            arbitrary.Generation = isOrderly ? step / 180 : 0;
            // What was never accepted in this life comes more often, so that every command has its chance.
            var type = history.Log.IsEmpty ? typeof(OpenPathway)
                : arbitrary.Pick(isOrderly ? stage : untried.Count > 0 && arbitrary.OneIn(2) ? untried : _commands);
            if (_rare.Contains(type) && !arbitrary.OneIn(8))
                continue;

            var command = Aim(arbitrary.Command(type), history, arbitrary);
            if (isOrderly)
                command = command with { EffectiveOn = arbitrary.Now };

            var now = _now with { Actor = arbitrary.Pick(_people) };
            var decision = command.DecideOn(history.State, now);
            if (decision.Events.Count == 0)
                continue;

            yield return (command, history, decision.Events, now);
            untried.Remove(type);
            history = Record(history, command, decision.Events);
        }
    }

    private static PathwayCommand Aim(PathwayCommand command, PathwayHistory history, Arbitrary arbitrary) => (command, Target(history, arbitrary, command is ProposeCorrection or ProposeRetraction)) switch
    {
        (CorrectEntry correct, { } target) => correct with { EntryId = target.Id, Replacement = arbitrary.Event(target.Event.GetType()) },
        (RetractEntry retract, { } target) => retract with { EntryId = target.Id },
        (TransferRecognition transfer, _) => transfer with { NewProcedureId = Id(100 + history.Log.Count), ProcedureId = Procedure(history, arbitrary) },
        (DecideRecognition decide, _) when arbitrary.OneIn(2) => Imposing(decide with { ProcedureId = Procedure(history, arbitrary) }, history),
        (RecognitionCommand recognition, _) => recognition with { ProcedureId = Procedure(history, arbitrary) },
        (ProposeCorrection propose, { Event: { } said } target) => propose with { EntryId = target.Id, Replacement = arbitrary.Event(said.GetType()) },
        (ProposeRetraction propose, { } target) => propose with { EntryId = target.Id },
        (NoteDisagreement note, { } target) => note with { EntryId = target.Id },
        (ClearReviewFlag clear, _) when !history.State.Reviews.Open.IsEmpty => clear with { DecisionId = arbitrary.Pick([.. history.State.Reviews.Open.Keys.Order()]) },
        _ => command,
    };

    /// <summary>An outcome that leaves something to do.</summary>
    private static DecideRecognition Imposing(DecideRecognition decide, PathwayHistory history) => decide with
    {
        Outcome = history.State.Recognition.Procedures.GetValueOrDefault(decide.ProcedureId)?.Application?.Regulated is true ? RecognitionOutcome.MeasureImposed : RecognitionOutcome.Partial,
    };

    private static Guid Procedure(PathwayHistory history, Arbitrary arbitrary) =>
        arbitrary.Pick([Id(1), .. history.State.Recognition.Procedures.Values.Where(procedure => !procedure.IsGone).Select(procedure => procedure.Id).Order()]);

    private static bool IsHarmless(PathwayCommand command, PathwayHistory before, IReadOnlyList<PathwayEvent> events, Circumstances now) =>
        command.DecideOn(Record(before, command, events).State, now).Events.Count == 0;

    private static Entry? Target(PathwayHistory history, Arbitrary arbitrary, bool decision) =>
        history.Log.FindAll(entry => !decision || DecisionCommands.IsDecision(entry.Event)) is { IsEmpty: false } targets ? arbitrary.Pick(targets) : null;

    internal static PathwayHistory Record(PathwayHistory history, PathwayCommand command, IReadOnlyList<PathwayEvent> events) =>
        events.Aggregate(history, (past, @event) => past.Add(
            new Entry(EntryId(past.Log.Count + 1), past.Log.Count + 1, command.EffectiveOn, DateTimeOffset.UnixEpoch.AddMinutes(past.Log.Count), @event)));

    private sealed record Careless : PathwayCommand
    {
        protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => new LifecycleEvent.CaseworkerAssigned("ben");
    }
}
