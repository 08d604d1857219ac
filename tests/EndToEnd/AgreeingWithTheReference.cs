using System.Globalization;
using System.Text.Json;
using Casework.EndToEnd.Reference;
using Casework.Testing;

namespace Casework.EndToEnd;

/// <summary>The same documents through the engine and through the reference implementation in JavaScript.</summary>
public sealed class AgreeingWithTheReference : IAsyncLifetime
{
    private JudgingServer _server = null!;

    /// <summary>Documents of all kinds together.</summary>
    private static int Documents => Asked("CASEWORK_DIFFERENTIAL_DOCUMENTS") ?? 20_000;

    /// <summary>The same documents in every run, unless others are asked for.</summary>
    private static int Seed => Asked("CASEWORK_DIFFERENTIAL_SEED") ?? 1;

    public async Task InitializeAsync() => _server = await JudgingServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Finds_the_same_in_every_document()
    {
        var patience = TimeSpan.FromMinutes(5) + TimeSpan.FromMilliseconds(20) * Documents;
        var found = await NodeScript.Run("differential/run.mjs", patience, _server.Address, $"{Documents}", $"--seed={Seed}");

        Assert.Equal(0, found.GetProperty("disagreements").GetInt32());
        Assert.True(found.GetProperty("documents").GetInt32() >= Documents);
        Assert.All(found.GetProperty("kinds").EnumerateObject(), kind => Assert.True(kind.Value.GetInt32() > 0, kind.Name));
        Report.Line($"differential tests {found.GetProperty("documents")} documents, {found.GetProperty("disagreements")} disagreements");
    }

    [Fact]
    public async Task Would_not_overlook_a_disagreement()
    {
        var ended = await NodeScript.Try("differential/run.mjs", TimeSpan.FromMinutes(5), _server.Address, "200", "--seed=1", "--falsify");

        Assert.Equal(1, ended.Exit);
        Assert.True(JsonDocument.Parse(ended.Output).RootElement.GetProperty("disagreements").GetInt32() > 20);
    }

    private static int? Asked(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var asked) ? asked : null;
}
