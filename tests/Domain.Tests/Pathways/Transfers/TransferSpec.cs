using System.Globalization;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Transfers;

/// <summary>
/// Given two files in two municipalities, when a command is decided on both, then both record it, or neither. Each accepted command
/// is decided once more on its own result: it must never double.
/// </summary>
public abstract class TransferSpec
{
    protected const string Sender = "13003000";
    protected const string Target = "05315000";

    protected static readonly Guid TransferId = Id(0x7A);
    protected static readonly Guid SenderFile = Id(0x5E);
    protected static readonly Guid TargetFile = Id(0x7F);

    protected static readonly ArrivalEvent.PathwayOpened Opened =
        new(Sender, "Amal", "Haddad", new DateOnly(1990, 4, 12), "SYR", "ar", Day("2025-01-08"));

    private int _recorded;
    private TransferCommand? _command;
    private TransferDecision? _decision;

    protected DateOnly Today { get; set; } = Day("2026-06-15");

    protected RuleBook Rules { get; set; } = RulesOfTheHouse.Book;

    protected PathwayHistory AtSender { get; set; } = PathwayHistory.Initial;

    protected PathwayHistory AtTarget { get; set; } = PathwayHistory.Initial;

    protected TransferDecision Decision => _decision!;

    protected static IReadOnlyList<HandedField> Everything { get; } =
    [
        .. new[] { DisclosedField.Identity, DisclosedField.ResidenceStatus, DisclosedField.Household, DisclosedField.Language, DisclosedField.Recognition }
            .Select(field => new HandedField(field, DisclosureBasis.TaskOfAnOffice)),
    ];

    protected static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    protected static RequestTransfer Request(IReadOnlyList<HandedField>? fields = null, string movesOn = "2026-06-20") =>
        new(TransferId, Sender, Target, TransferReason.Moved, Day(movesOn), fields ?? Everything, SenderFile, TargetFile);

    protected static AcceptTransfer Accept { get; } = new(TransferId, Sender, Target);

    protected static RejectTransfer Reject { get; } = new(TransferId, Sender, Target, TransferRefusal.NotMovedHere);

    protected static WithdrawTransfer Withdraw { get; } = new(TransferId, Sender, Target);

    protected static ExpireTransfer Expire { get; } = new(TransferId, Sender, Target);

    protected void GivenOpened(params PathwayEvent[] more)
    {
        Given("2025-01-10", Opened);
        Given("2025-01-10", more);
    }

    protected void Given(string day, params PathwayEvent[] events)
    {
        foreach (var @event in events)
            AtSender = Record(AtSender, @event, Day(day), null);
    }

    /// <summary>Decided and recorded on both sides.</summary>
    protected void Given(TransferCommand command)
    {
        When(command);
        Assert.Null(_decision!.Rejection);
        RecordBoth();
    }

    protected void When(TransferCommand command)
    {
        _command = command;
        _decision = Decide();
    }

    protected void ThenBoth(IReadOnlyList<PathwayEvent> sender, IReadOnlyList<PathwayEvent> target)
    {
        Assert.Null(_decision!.Rejection);
        Assert.Equal(sender, _decision.Sender);
        Assert.Equal(target, _decision.Target.Select(fact => fact.Event));
        RecordBoth();
        var again = Decide();
        Assert.Null(again.Rejection);
        Assert.Empty(again.Sender);
        Assert.Empty(again.Target);
    }

    protected void ThenNothing() => ThenBoth([], []);

    protected void ThenRejected(Rejection reason, string? at = null)
    {
        Assert.Equal(reason.Code, _decision!.Rejection?.Code);
        Assert.Empty(_decision.Sender);
        Assert.Empty(_decision.Target);
        if (at is not null)
            Assert.Equal(at, _decision.Rejection!.Field);
    }

    protected Entry Handed<TEvent>() where TEvent : PathwayEvent => Assert.Single(AtTarget.Entries, entry => entry.Event is TEvent);

    protected PathwayHistory Record(PathwayHistory history, PathwayEvent @event, DateOnly day, EntryOrigin? origin)
    {
        _recorded++;
        return history.Add(new Entry(Id(0x1000000 + _recorded), history.Log.Count + 1, day, new DateTimeOffset(2025, 1, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(_recorded), @event) { Origin = origin });
    }

    private TransferDecision Decide() => _command!.Decide(AtSender.State, AtTarget.State, new Circumstances(Today, Rules));

    private void RecordBoth()
    {
        foreach (var @event in _decision!.Sender)
            AtSender = Record(AtSender, @event, Today, null);
        foreach (var fact in _decision.Target)
            AtTarget = Record(AtTarget, fact.Event, fact.EffectiveOn, fact.Origin);
    }
}
