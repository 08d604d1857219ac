using Casework.Api.Commands;
using Casework.Api.Composition;

namespace Casework.Api.Seeding;

/// <summary>Synthetic pathways for trying a server out: the first stories of one seed, recorded into an empty log.</summary>
internal sealed class DemoData(CaseworkRuntime runtime, Today today)
{
    public const ulong Seed = 1;

    private static readonly TimeSpan CatchesUpWithin = TimeSpan.FromMinutes(1);

    /// <summary>A pathway of the municipality that every demo of a few stories holds.</summary>
    public static Guid Pathway(string municipality)
    {
        var teller = new StoryTeller(Seed, Rules.OfTheHouse);
        return Enumerable.Range(0, int.MaxValue).Select(teller.Tell).First(story => story.Municipality == municipality).Pathway.Id;
    }

    /// <returns>False when anything is recorded, by whomever: then nothing is added.</returns>
    public async Task<bool> IsWanted(CancellationToken cancel) => await runtime.Log.Head(cancel) == 0;

    /// <summary>Returns once the read models hold it too.</summary>
    public async Task<SeedOutcome> Record(int stories, IProgress<long> progress, CancellationToken cancel)
    {
        var outcome = await new SeedRun(runtime.Pathways, runtime.HealthFiles, new StoryTeller(Seed, Rules.OfTheHouse), today).Tell(stories, progress, cancel);
        await runtime.Projections.WaitFor(ReadModels.Names, await runtime.Log.Head(cancel), CatchesUpWithin, cancel);
        return outcome;
    }
}
