using System.Text.Json;
using Casework.Api.Codes;
using Casework.Api.Commands;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;
using Casework.EventStore;
using Casework.EventStore.Messaging;

namespace Casework.Api.Messaging;

/// <summary>
/// Messages for when a clock is three quarters over, and when it has run out: scheduled with the command that starts or
/// moves the clock, taken back by the command that stops or ends it. Days that have passed already are not told of but to
/// those who work on the pathway, after a while and of the latest alone: a clock that is recorded late is theirs to look at.
/// </summary>
/// <param name="subscriptions">Whoever is told when the day comes.</param>
/// <param name="caseworkers">Who is also told of what has passed; null for nobody.</param>
/// <param name="late">How long that waits: whoever records an old story has not come to its end with the first entry.</param>
internal sealed class DeadlineEscalations(IReadOnlyList<EventSubscription> subscriptions, RuleBook rules, EventSubscription? caseworkers = null, TimeSpan late = default)
{
    public const string ThreeQuartersOver = "deadline_three_quarters_over";
    public const string Missed = "deadline_missed";

    public static IReadOnlyList<string> Types { get; } = [ThreeQuartersOver, Missed];

    /// <returns>The same decision with what it means for those who are told of clocks.</returns>
    public Decided<PathwayEvent, Rejection> With(PathwayHistory history, Decided<PathwayEvent, Rejection> decided, DateOnly today)
    {
        if (!decided.Events.Any(@event => DeadlineBoard.IsConcernedBy(@event.Event)))
            return decided;

        var before = Running(history);
        var after = Running(decided.Events.Aggregate(
            history, (known, @event) => known.Add(new Entry(Guid.Empty, known.Log.Count + 1, @event.EffectiveOn, DateTimeOffset.UnixEpoch, @event.Event))));
        var messages = after.Except(before).SelectMany(clock => Of(clock, today)).ToList();
        var cancels = before.Except(after).SelectMany(clock => Types.Select(type => Key(clock, type))).ToList();
        return messages.Count + cancels.Count == 0 ? decided : Decided<PathwayEvent, Rejection>.Accept(decided.Events, messages, cancels);
    }

    /// <summary>The first day on which three quarters of the days are over; the first day that is too late.</summary>
    internal static IEnumerable<(string Type, DateOnly Day)> Days(DateOnly startedOn, DateOnly dueOn)
    {
        yield return (ThreeQuartersOver, startedOn.AddDays((((dueOn.DayNumber - startedOn.DayNumber) * 3) + 3) / 4));
        if (dueOn < DateOnly.MaxValue)
            yield return (Missed, dueOn.AddDays(1));
    }

    internal static string Key(Guid aboutId, DeadlineKind kind, string type) => $"{type} {kind} {aboutId}";

    private static string Key(Clock clock, string type) => Key(clock.About.Id, clock.Kind, type);

    private IEnumerable<Message> Of(Clock clock, DateOnly today)
    {
        var payload = JsonSerializer.Serialize(new
        {
            stage = CodeName.Of(clock.About.Stage),
            aboutId = clock.About.Id,
            procedureId = clock.About.Id,
            kind = CodeName.Of(clock.Kind),
            dueOn = clock.DueOn,
        });
        var passed = default(string);
        foreach (var (type, day) in Days(clock.StartedOn, clock.DueOn))
        {
            if (day <= today)
            {
                passed = type;
                continue;
            }

            var id = Guid.CreateVersion7();
            foreach (var subscription in subscriptions.Concat(caseworkers is null ? [] : [caseworkers]).Where(subscription => subscription.Wants(type)))
                yield return new Message(subscription.Destination, type) { Id = id, Payload = payload, DueAt = Today.StartOf(day), Key = Key(clock, type) };
        }

        if (passed is not null && caseworkers is not null)
            yield return new Message(caseworkers.Destination, passed) { Payload = payload, DueAt = DateTimeOffset.UtcNow + late, Key = Key(clock, passed) };
    }

    private HashSet<Clock> Running(PathwayHistory history) =>
    [
        .. DeadlineBoard.Of(history.State, rules)
            .Where(deadline => deadline is { IsRunning: true, DueOn: not null })
            .Select(deadline => new Clock(deadline.About, deadline.Kind, deadline.StartedOn, deadline.DueOn!.Value)),
    ];

    private sealed record Clock(DeadlineSubject About, DeadlineKind Kind, DateOnly StartedOn, DateOnly DueOn);
}
