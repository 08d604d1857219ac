using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Faults;

/// <summary>R27 in short: two real servers and a real PostgreSQL, broken again and again.</summary>
public sealed class TorturingBriefly
{
    [Fact]
    public async Task Finds_no_violation()
    {
        var finished = await CaseworkProcess.Run(new Dictionary<string, string>(), "torture", "--minutes", "0.4", "--seed", "3", "--every", "2.5", "--json");

        Assert.True(finished.Exit == 0, finished.Output + finished.Errors);
        var found = finished.Document;
        Assert.InRange(found.GetProperty("faults").GetInt32(), 2, 20);
        Assert.InRange(found.GetProperty("acknowledged").GetInt32(), 100, 100_000);
        Assert.Equal(0, found.GetProperty("violations").GetInt32());
        var operations = found.GetProperty("operations");
        Report.Line($"R27 torture, short: {found.GetProperty("faults")} faults, {found.GetProperty("acknowledged")} acknowledged, {operations.GetProperty("unknown")} sendings unknown and sent again, 0 violations, recovered in {found.GetProperty("recoverySeconds")} s");
    }

    [Theory]
    [InlineData("--minutes", "0")]
    [InlineData("--every", "none")]
    public async Task Refuses_what_it_cannot_do(string option, string value) =>
        Assert.Equal(2, (await ParsedLine.Answer("torture", option, value)).Exit);
}
