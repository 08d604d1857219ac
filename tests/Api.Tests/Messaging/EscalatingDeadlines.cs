using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Messaging;
using Casework.Api.Pathways;
using Casework.Api.Seeding;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Casework.Testing;

namespace Casework.Api.Tests.Messaging;

public class EscalatingDeadlines(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Stories = 100;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Schedules_exactly_what_the_running_clocks_still_have_before_them(bool asIfAllWereAhead)
    {
        // As if all were ahead every clock schedules, and whatever stops, moves or ends it takes that back.
        IReadOnlyList<EventSubscription> subscriptions = [new("council", new HashSet<string>(DeadlineEscalations.Types)), new("chamber", new HashSet<string> { DeadlineEscalations.Missed })];
        var today = new Today(TimeProvider.System);
        var earliest = asIfAllWereAhead ? DateOnly.MinValue : today.Date;
        await database.Execute("delete from casework.messages; alter sequence casework.messages_number_seq restart");
        var folder = TestFolder.Create();
        await using var source = LogDatabase.Connect(database.AppConnectionString);
        await using var log = PathwayLog.Open(source, PathwayLog.Key(new CaseworkSettings { DataFolder = folder }), subscriptions: subscriptions);
        var escalations = new DeadlineEscalations(subscriptions, Rules.OfTheHouse);
        var teller = new StoryTeller(asIfAllWereAhead ? 71ul : 100ul, Rules.OfTheHouse);
        var expected = new List<string>();
        foreach (var story in Enumerable.Range(0, Stories).Select(teller.Tell))
        {
            var stream = story.Pathway;
            var state = PathwayHistory.Initial;
            foreach (var step in story.Steps)
            {
                var meta = new CommandMeta(step.CommandId, CommandContent.Hash(stream.Id, step.Command), story.Caseworker, "CASEWORKER");
                state = (await log.Transact(
                    Projections.Pathways.Aggregate, stream, meta, expectedVersion: null,
                    history => escalations.With(history, PathwayStream.Decide(history, [step.Command.On(today.Date)], Rules.OfTheHouse), earliest),
                    CancellationToken.None)).State;
            }

            var pathway = state.State;
            foreach (var clock in DeadlineBoard.Of(pathway, Rules.OfTheHouse).Where(clock => clock is { IsRunning: true, DueOn: not null }))
            {
                foreach (var (type, day) in DeadlineEscalations.Days(clock.StartedOn, clock.DueOn!.Value).Where(due => due.Day > earliest))
                {
                    var line = $"{stream.Id} {DeadlineEscalations.Key(clock.About.Id, clock.Kind, type)} {(day > today.Date ? $"{day:yyyy-MM-dd}" : "at once")} {clock.DueOn:yyyy-MM-dd}";
                    expected.Add($"council {line}");
                    if (type == DeadlineEscalations.Missed)
                        expected.Add($"chamber {line}");
                }
            }
        }

        var scheduled = await database.Ask<string[]>("""
            select array_agg(destination || ' ' || stream_id || ' ' || key || ' ' || case when due_at > recorded_at then (due_at at time zone 'Europe/Berlin')::date::text else 'at once' end || ' ' || (payload->>'dueOn')) from casework.messages
            """);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(expected.Order(StringComparer.Ordinal), (scheduled ?? []).Order(StringComparer.Ordinal));
        if (asIfAllWereAhead)
        {
            Assert.NotEmpty(expected);
            // Some were taken back: more numbers were given than rows are left.
            Assert.True(await database.Ask<bool>("select last_value > (select count(*) from casework.messages) from casework.messages_number_seq"));
        }
    }

    [Theory]
    [InlineData("2026-01-01", "2026-04-11", "2026-03-17", "2026-04-12")]
    [InlineData("2026-01-01", "2026-01-02", "2026-01-02", "2026-01-03")]
    public void Tells_on_the_first_day_after_three_quarters_and_on_the_first_that_is_too_late(string started, string due, string threeQuarters, string missed) =>
        Assert.Equal(
            [(DeadlineEscalations.ThreeQuartersOver, DateOnly.Parse(threeQuarters)), (DeadlineEscalations.Missed, DateOnly.Parse(missed))],
            DeadlineEscalations.Days(DateOnly.Parse(started), DateOnly.Parse(due)));
}
