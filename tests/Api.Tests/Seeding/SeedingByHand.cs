using System.Text.Json;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Seeding;

public sealed class SeedingByHand(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Is_in_the_help_with_its_exit_codes()
    {
        var all = await ParsedLine.Answer("--help");
        var one = await ParsedLine.Answer("seed", "--help");

        Assert.Matches(@"(?m)^\s+seed\s+Record synthetic pathways", all.Output);
        Assert.Equal(0, one.Exit);
        Assert.Contains("--pathways", one.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\s+0\s+done$", one.Output);
        Assert.Matches(@"(?m)^\s+2\s+bad arguments", one.Output);
        Assert.Matches(@"(?m)^\s+130\s+interrupted$", one.Output);
    }

    [Fact]
    public async Task Prints_the_same_lines_each_time_and_needs_no_database()
    {
        var environment = _data.Production;
        environment["CASEWORK_PG_BIN"] = "/no/such/folder";

        var first = await CaseworkProcess.Run(environment, "seed", "--pathways", "5", "--seed", "9", "--print");
        var second = await CaseworkProcess.Run(environment, "seed", "--pathways", "5", "--seed", "9", "--print");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.Equal(first.Output, second.Output);
        Assert.True(first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => JsonDocument.Parse(line).RootElement.GetProperty("story").GetInt32() < 5));
    }

    [Fact]
    public async Task Answers_with_one_document_and_says_the_second_time_that_nothing_was_new()
    {
        var environment = _data.Development;
        (environment["ConnectionStrings__Casework"], environment["ConnectionStrings__CaseworkOwner"]) = (database.AppConnectionString, database.OwnerConnectionString);

        var first = await CaseworkProcess.Run(environment, "seed", "--pathways", "4", "--json");
        var second = await CaseworkProcess.Run(environment, "seed", "--pathways", "4", "--json");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.Equal(0, first.Document.GetProperty("repeated").GetInt64());
        Assert.Equal(0, second.Document.GetProperty("events").GetInt64());
        Assert.Equal(first.Document.GetProperty("commands").GetInt64(), second.Document.GetProperty("repeated").GetInt64());
        Assert.Equal(first.Document.GetProperty("digest").GetString(), second.Document.GetProperty("digest").GetString());
    }
}
