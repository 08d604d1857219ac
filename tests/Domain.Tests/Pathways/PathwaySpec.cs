using System.Globalization;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways;

/// <summary>
/// Given what is recorded, when a command is decided, then these events or this refusal. Each accepted command is decided
/// once more on its own result: it must never double.
/// </summary>
public abstract class PathwaySpec
{
    protected static readonly ArrivalEvent.PathwayOpened Opened =
        new("13003000", "Amal", "Haddad", new DateOnly(1990, 4, 12), "SYR", "ar", Day("2025-01-08"));

    // What they ended is over for them, too. Every other command says nothing the second time, and complains of nothing.
    private static readonly HashSet<Type> RefusedAgain =
    [
        typeof(OpenPathway), typeof(ClosePathway), typeof(ReopenPathway), typeof(LeaveFirstReception), typeof(ResumeCourse), typeof(GrantCourseRepeat),
    ];

    private PathwayHistory _history = PathwayHistory.Initial;
    private PathwayCommand? _command;
    private Decision<PathwayEvent>? _decision;

    /// <summary>What another municipality takes a file over by.</summary>
    protected static readonly PathwayEvent[] HandedOver =
    [
        new TransferEvent.TransferRequested(Id(90), "09162000", TransferReason.Moved, Day("2026-06-20"), [], Day("2026-07-13"), Id(91)),
        new TransferEvent.PathwayHandedOver(Id(90), "09162000"),
    ];

    protected static DateOnly OpenedOn => Day("2025-01-10");

    /// <summary>The day on which decisions are taken, and on which commands are effective unless they say otherwise.</summary>
    protected DateOnly Today { get; set; } = Day("2026-06-15");

    /// <summary>Who takes them.</summary>
    protected string? Actor { get; set; } = "ada";

    protected RuleBook Rules { get; set; } = RulesOfTheHouse.Book;

    protected PathwayHistory History => _history;

    protected Pathway Pathway => _history.State;

    protected static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Before <see cref="Id"/> of any greater number, and after it in any order of hashes.</summary>
    protected static Guid EarlierId(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0x50]);

    /// <summary>The id of the entry at the place in the log, counted from one.</summary>
    protected static Guid EntryId(int version) => Id(0x1000000 + version);

    /// <summary>A file opened on <see cref="OpenedOn"/>, and these events on the same day.</summary>
    protected void GivenOpened(params PathwayEvent[] more)
    {
        Given(OpenedOn, Opened);
        Given(OpenedOn, more);
    }

    protected void Given(string day, params PathwayEvent[] events) => Given(Day(day), events);

    protected void Given(DateOnly day, params PathwayEvent[] events)
    {
        foreach (var @event in events)
            Record(day, @event);
    }

    protected void When(PathwayCommand command, string? on = null)
    {
        _command = command with { EffectiveOn = on is null ? Today : Day(on) };
        _decision = Decide();
    }

    protected void Then(params PathwayEvent[] expected)
    {
        Assert.Null(_decision!.Rejection);
        Assert.Equal(expected, _decision.Events);
        Record(_command!.EffectiveOn, _decision.Events);
        var again = Decide();
        Assert.Empty(again.Events);
        Assert.True(again.Rejection is null || RefusedAgain.Contains(_command!.GetType()), $"Again: {again.Rejection?.Code}");
    }

    protected void ThenNothing() => Then();

    /// <summary>Something is recorded; what, is another test's claim.</summary>
    protected void ThenAccepted()
    {
        Assert.Null(_decision!.Rejection);
        Assert.NotEmpty(_decision.Events);
    }

    /// <param name="at">The field refused; not looked at when null.</param>
    /// <param name="under">The rule that refuses; not looked at when null.</param>
    protected void ThenRejected(Rejection reason, string? at = null, string? under = null)
    {
        Assert.Empty(_decision!.Events);
        Assert.Equal(reason.Code, _decision.Rejection?.Code);
        if (at is not null)
            Assert.Equal(at, _decision.Rejection!.Field);

        if (under is not null)
            Assert.Equal(under, _decision.Rejection!.Rule);
    }

    private Decision<PathwayEvent> Decide() => _command!.DecideOn(_history.State, new Circumstances(Today, Rules) { Actor = Actor });

    private void Record(DateOnly day, params IReadOnlyList<PathwayEvent> events)
    {
        foreach (var @event in events)
        {
            var version = _history.Log.Count + 1;
            var recordedAt = new DateTimeOffset(2025, 1, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(version);
            _history = _history.Add(new Entry(EntryId(version), version, day, recordedAt, @event));
        }
    }
}
