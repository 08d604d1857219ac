using System.Globalization;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Pathways;
using Casework.Api.Seeding;
using Casework.Api.Tests.CommandLine;
using Casework.Domain.Access;
using Casework.EventStore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests.Durability;

/// <summary>Another process that records stories beside a server, and says the id of each command once it is acknowledged.</summary>
internal sealed class WritingProcess(CaseworkProcess process) : IAsyncDisposable
{
    private const int AtOnce = 32;

    private readonly HashSet<Guid> _acknowledged = [];

    public static WritingProcess Start(DataFolder data, int stories, ulong seed) => new(CaseworkProcess.Start(
        "Casework.Api.Tests.dll", data.Development, "write", data.Path, $"{stories}", seed.ToString(CultureInfo.InvariantCulture)));

    /// <summary>In the process itself.</summary>
    public static async Task Write(string folder, int stories, ulong seed)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(new CaseworkSettings { DataFolder = folder }, NullLoggerFactory.Instance, CancellationToken.None);
        var teller = new StoryTeller(seed, Rules.OfTheHouse);
        var today = new Today(TimeProvider.System).Date;
        var say = new Lock();
        await Parallel.ForEachAsync(Enumerable.Range(0, stories), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, stop) =>
        {
            var story = teller.Tell(number);
            foreach (var step in story.Steps)
            {
                var meta = new CommandMeta(step.CommandId, CommandContent.Hash(story.Pathway.Id, step.Command), story.Caseworker, RoleNames.Of(Role.Caseworker));
                await runtime.Pathways.Transact(story.Pathway, meta, expectedVersion: null, step.Command.On(today), stop);
                lock (say)
                    Console.WriteLine(step.CommandId);
            }
        });
    }

    /// <returns>Once at least this many commands are acknowledged.</returns>
    public async Task Acknowledges(int atLeast)
    {
        while (_acknowledged.Count < atLeast)
            Take(await process.Output.ReadLineAsync() ?? throw new InvalidOperationException($"It ended after {_acknowledged.Count}: {process}"));
    }

    /// <returns>Every command that was acknowledged before.</returns>
    public async Task<IReadOnlySet<Guid>> Kill()
    {
        await process.Kill();
        while (await process.Output.ReadLineAsync() is { } line)
            Take(line);
        return _acknowledged;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    // The last line may be cut off by the kill; then nobody was told.
    private void Take(string line)
    {
        if (Guid.TryParseExact(line, "D", out var id))
            _acknowledged.Add(id);
    }
}
