using System.Globalization;
using Casework.Domain.Pathways;
using Casework.Domain.Staffing;

namespace Casework.Domain.Tests.Staffing;

/// <summary>Given what is recorded of a municipality's staff, when a command is decided, then these events or this refusal; never twice.</summary>
public abstract class StaffSpec
{
    protected const string Ada = "ada";
    protected const string Ben = "ben";
    protected const string Cleo = "cleo";
    protected const string Dora = "dora";

    private StaffHistory _history = StaffHistory.Initial;
    private StaffCommand? _command;
    private Decision<StaffEvent>? _decision;

    protected static DateOnly Today { get; } = Day("2026-06-15");

    protected Staff Staff => _history.State;

    protected static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    protected static NameDeputy Deputy(int id, string caseworker, string deputy, string from, string until) => new(Id(id), caseworker, deputy, Day(from), Day(until));

    protected static StaffEvent.DeputyNamed Named(int id, string caseworker, string deputy, string from, string until) =>
        new(Id(id), caseworker, deputy, Day(from), Day(until), Ada);

    protected void Given(string day, params StaffEvent[] events) => Record(Day(day), events);

    protected void When(StaffCommand command, string? on = null)
    {
        _command = command with { EffectiveOn = on is null ? Today : Day(on) };
        _decision = Decide();
    }

    protected void Then(params StaffEvent[] expected)
    {
        Assert.Null(_decision!.Rejection);
        Assert.Equal(expected, _decision.Events);
        Record(_command!.EffectiveOn, _decision.Events);
        Assert.Null(Decide().Rejection);
        Assert.Empty(Decide().Events);
    }

    protected void ThenNothing() => Then();

    /// <summary>Recorded nowhere: what comes with it stands in another stream, which knows whether it is repeated.</summary>
    protected void ThenAccepted(params StaffEvent[] expected)
    {
        Assert.Null(_decision!.Rejection);
        Assert.Equal(expected, _decision.Events);
    }

    protected void ThenRefused(Rejection reason, string? under)
    {
        Assert.Empty(_decision!.Events);
        Assert.Equal((reason.Code, under), (_decision.Rejection?.Code, _decision.Rejection?.Rule));
    }

    protected void ThenRejected(Rejection reason, string at)
    {
        Assert.Empty(_decision!.Events);
        Assert.Equal((reason.Code, at), (_decision.Rejection?.Code, _decision.Rejection?.Field));
    }

    private Decision<StaffEvent> Decide() => _command!.DecideOn(Staff, new Circumstances(Today, RulesOfTheHouse.Book) { Actor = Ada });

    private void Record(DateOnly day, IReadOnlyList<StaffEvent> events)
    {
        foreach (var @event in events)
        {
            var version = _history.Log.Count + 1;
            _history = _history.Add(new StaffEntry(Id(0x1000000 + version), version, day, DateTimeOffset.UnixEpoch.AddMinutes(version), @event));
        }
    }
}
