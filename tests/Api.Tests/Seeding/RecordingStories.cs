using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Seeding;
using Casework.Api.Tests.Durability;
using Casework.Testing;

namespace Casework.Api.Tests.Seeding;

public sealed class RecordingStories(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Adds_nothing_the_second_time_and_only_the_rest_of_more()
    {
        await using var log = OpenLog.On(database);
        var teller = new StoryTeller(3, Rules.OfTheHouse);
        var told = Enumerable.Range(0, 12).Select(number => ToldStory.Of(teller.Tell(number))).ToList();
        var commands = told.Sum(one => one.Story.Steps.Count);

        var first = await Record(log, teller, 8);
        var second = await Record(log, teller, 8);
        var more = await Record(log, teller, 12);

        Assert.Equal(told.Take(8).Sum(one => one.Events.Count), first.Events);
        Assert.Equal((0L, first.Commands), (second.Events, second.Repeated));
        Assert.Equal((commands, first.Commands), (more.Commands, more.Repeated));
        Assert.Equal(told.Sum(one => one.Events.Count), await database.Ask<long>("select count(*) from casework.mt_events"));
        Assert.Equal(commands, await database.Ask<long>("select count(*) from casework.commands"));
    }

    private static Task<SeedOutcome> Record(OpenLog log, StoryTeller teller, int stories) =>
        new SeedRun(log.Pathways, teller, new Today(TimeProvider.System)).Tell(stories, new Progress<long>(), CancellationToken.None);
}
