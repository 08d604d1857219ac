using Casework.Testing;

namespace Casework.Api.Tests.CommandLine;

public class MigratingByHand(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Applies_every_migration_once()
    {
        var empty = await database.CreateEmpty();
        var environment = new Dictionary<string, string> { ["ConnectionStrings__Casework"] = empty, ["ConnectionStrings__CaseworkOwner"] = empty };

        var first = await CaseworkProcess.Run(environment, "migrate", "--json");
        var second = await CaseworkProcess.Run(environment, "migrate", "--json");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.Equal("001_event_log.sql", first.Document.GetProperty("applied")[0].GetString());
        Assert.Equal(0, second.Document.GetProperty("applied").GetArrayLength());
    }
}
