using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Seeding;
using Casework.Api.Tests.Durability;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Household;
using Casework.Testing;

namespace Casework.Api.Tests.Seeding;

public sealed class RecordingStories(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Adds_nothing_the_second_time_and_only_the_rest_of_more()
    {
        await using var log = OpenLog.On(database);
        var teller = new StoryTeller(3, Rules.OfTheHouse);
        var (few, all) = (ToldTown.Of(teller, 32), ToldTown.Of(teller, 48));
        // What is told of two pathways is recorded on both by one command.
        Assert.Contains(few.Events, told => told is HouseholdEvent.MemberLinked);
        Assert.Contains(few.Events, told => told is CorrectionEvent);

        var first = await Record(log, teller, 32);
        var second = await Record(log, teller, 32);
        var more = await Record(log, teller, 48);

        Assert.Equal(few.Events.Count + few.HealthEvents.Count, first.Events);
        Assert.Equal(few.Commands, first.Commands);
        Assert.Equal((0L, first.Commands), (second.Events, second.Repeated));
        Assert.Equal((all.Commands, first.Commands), (more.Commands, more.Repeated));
        Assert.Equal(all.Events.Count + all.HealthEvents.Count, await database.Ask<long>("select count(*) from casework.mt_events"));
        Assert.Equal(all.Commands, await database.Ask<long>("select count(*) from casework.commands"));
    }

    private static Task<SeedOutcome> Record(OpenLog log, StoryTeller teller, int stories) =>
        new SeedRun(log.Pathways, log.HealthFiles, teller, new Today(TimeProvider.System)).Tell(stories, new Progress<long>(), CancellationToken.None);
}
