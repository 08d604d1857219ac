using System.Globalization;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.HealthFiles;

/// <summary>Given what a health file holds, when a command is decided, then these events or this refusal; never twice.</summary>
public abstract class HealthSpec
{
    private HealthHistory _history = HealthHistory.Initial;
    private HealthCommand? _command;
    private Decision<HealthEvent>? _decision;

    protected static Guid Newcomer { get; } = new("018f3c1e-0000-7000-8000-0000000000ff");

    protected static DateOnly Today { get; } = Day("2026-06-15");

    protected RuleBook Rules { get; set; } = RulesOfTheHouse.Book;

    protected HealthFile File => _history.State;

    protected static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>The id of the entry at the place in the log, counted from one.</summary>
    protected static Guid EntryId(int version) => Id(0x1000000 + version);

    /// <summary>What is sealed for the newcomer themselves.</summary>
    protected static Personal<T> Sealed<T>(T value) => new(value) { Subject = Newcomer };

    protected static HealthEvent.HealthFileOpened Opened => new(Newcomer);

    protected void Given(string day, params HealthEvent[] events) => Record(Day(day), events);

    protected void When(HealthCommand command, string? on = null)
    {
        _command = command with { EffectiveOn = on is null ? Today : Day(on) };
        _decision = Decide();
    }

    protected void Then(params HealthEvent[] expected)
    {
        Assert.Null(_decision!.Rejection);
        Assert.Equal(expected, _decision.Events);
        Record(_command!.EffectiveOn, _decision.Events);
        Assert.Empty(Decide().Events);
    }

    protected void ThenNothing() => Then();

    protected void ThenRejected(Rejection reason, string at)
    {
        Assert.Empty(_decision!.Events);
        Assert.Equal((reason.Code, at), (_decision.Rejection?.Code, _decision.Rejection?.Field));
    }

    private Decision<HealthEvent> Decide() => _command!.DecideOn(File, Newcomer, new Circumstances(Today, Rules));

    private void Record(DateOnly day, IReadOnlyList<HealthEvent> events)
    {
        foreach (var @event in events)
        {
            var version = File.Log.Count + 1;
            _history = _history.Add(new HealthEntry(EntryId(version), version, day, DateTimeOffset.UnixEpoch.AddMinutes(version), @event));
        }
    }
}
