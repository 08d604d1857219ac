using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.Projections.Tests.Stored;
using Casework.Testing;

namespace Casework.Projections.Tests.Health;

/// <summary>A health file as it stands in the database beside its pathway.</summary>
public class SealingHealthFiles(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Content = ["AsylumSeekersBenefits", "ChildDevelopment", "TraumaCounselling", "NoInterpreter"];

    private readonly KeyEncryptionKey _key = PathwayEventLog.NewKey();
    private readonly StreamKey _pathway = new(PathwayEventLog.Tenant, Guid.CreateVersion7());

    private StreamKey File => HealthFiles.Of(_pathway);

    [Fact]
    public void Has_one_file_for_each_pathway_and_another_in_each_municipality()
    {
        Assert.Equal(File, HealthFiles.Of(_pathway));
        Assert.Equal(_pathway.Tenant, File.Tenant);
        Assert.NotEqual(_pathway.Id, File.Id);
        Assert.NotEqual(File.Id, HealthFiles.Of(_pathway with { Tenant = "13004000" }).Id);
    }

    [Fact]
    public async Task Leaves_nothing_of_it_in_the_open()
    {
        await using var log = await Record();

        Assert.Equal("newcomer_health", await database.Ask<string>($"select type from casework.mt_streams where id = '{File.Id}'"));
        foreach (var value in Content)
            Assert.Equal((value, false), (value, await Holds(value)));
        // The negative control: what is not sealed is found.
        Assert.True(await Holds("AnotherPerson"));
    }

    [Fact]
    public async Task Goes_with_the_key_for_health_alone()
    {
        await using var log = await Record();

        Assert.Equal(1, await log.Log.DestroyKeys(_pathway.Tenant, _pathway.Id, HealthEvent.Purpose, CancellationToken.None));

        await IsErased(log);
        Assert.Equal(StoredExamples.Opened, Assert.Single(await log.Read(_pathway)).Event);
    }

    [Fact]
    public async Task Goes_with_the_person()
    {
        await using var log = await Record();

        Assert.Equal(2, await log.Log.DestroyKeys(_pathway.Tenant, _pathway.Id, purposeClass: null, CancellationToken.None));

        await IsErased(log);
    }

    private async Task IsErased(PathwayEventLog log)
    {
        var file = (await log.Log.Read(HealthFiles.Aggregate, File, null, CancellationToken.None)).State.State;
        Assert.True(file.Cover!.Value.IsErased);
        Assert.All(file.Referrals.Values, referral => Assert.True(referral.Place!.Value.IsErased && referral.EndReason!.Value.IsErased));
        Assert.All(file.Screenings.Values, screening => Assert.True(screening.Kind!.Value.IsErased));
    }

    private Task<bool> Holds(string text) =>
        database.Ask<bool>($"select exists (select from casework.mt_events e where e.stream_id = '{File.Id}' and e::text like '%{text}%')");

    private async Task<PathwayEventLog> Record()
    {
        var log = new PathwayEventLog(database, _key);
        var command = Guid.CreateVersion7();
        await log.Log.Append(
            new AppendRequest(
                new CommandMeta(command, command.ToByteArray(), "ada", "CASEWORKER"),
                [
                    new StreamAppend(_pathway, PathwayEvents.StreamType, 0, [On(StoredExamples.Opened)]),
                    new StreamAppend(File, HealthEvent.StreamType, 0, [.. HealthExamples.Of(_pathway.Id).Select(On)]),
                ]),
            CancellationToken.None);
        return log;
    }

    private static NewEvent<object> On(object @event) => new(@event, new DateOnly(2026, 3, 1), null);
}
