using System.Globalization;
using System.Text;
using System.Text.Json;
using Casework.Api.Commands;
using Casework.Api.Transparency;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Releases;
using Casework.Domain.Rules;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>
/// The event log as far as releases go. Noise is drawn when a release is prepared and figures are made when it is published, of what was fixed
/// then: on whichever node, however often it is tried, they are the same.
/// </summary>
internal sealed class ReleaseStream(EventLog log, SignedLog signedLog, ProjectionRuntime projections, PathwayMilestones milestones, ReleaseSchemas schemas, RuleBook rules)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public ReleaseSchemas Schemas => schemas;

    /// <returns>Everything that is recorded by now.</returns>
    public Task<Aggregated<ReleaseLedger>> Read(CancellationToken cancel) => log.Read(ReleaseStreams.Aggregate, ReleaseStreams.Stream, null, cancel);

    public async Task<Transacted<ReleaseLedger, Rejection>> Prepare(CommandMeta meta, PrepareRelease command, DateOnly today, CancellationToken cancel)
    {
        // Whatever is refused anyway does not wait for a signature.
        var now = new Circumstances(today, rules) { Actor = meta.Actor };
        var ledger = (await Read(cancel)).State;
        var isPossible = command.Decide(ledger, schemas, null, now).Rejection == ReleaseRejection.NotReady;
        var basis = isPossible ? await Basis(command, cancel) : null;
        return await Transact(meta, known => command.Decide(known, schemas, basis, now).On(today), cancel);
    }

    public async Task<Transacted<ReleaseLedger, Rejection>> Publish(CommandMeta meta, PublishRelease command, DateOnly today, CancellationToken cancel)
    {
        var now = new Circumstances(today, rules) { Actor = meta.Actor };
        var ledger = (await Read(cancel)).State;
        var content = command.Refusal(ledger, schemas, now) is null ? await Content(ledger, ledger.Find(command.ReleaseId)!, today, cancel) : null;
        return await Transact(meta, known => command.Decide(known, schemas, content, now).On(today), cancel);
    }

    private async Task<Transacted<ReleaseLedger, Rejection>> Transact(CommandMeta meta, Func<ReleaseLedger, Decided<ReleaseEvent, Rejection>> decide, CancellationToken cancel)
    {
        var outcome = await log.Transact(ReleaseStreams.Aggregate, ReleaseStreams.Stream, meta, null, decide, cancel);
        projections.Wake();
        return outcome;
    }

    // All that is recorded by now, as far as it is signed.
    private async Task<ReleaseBasis?> Basis(PrepareRelease command, CancellationToken cancel) =>
        await signedLog.Reach(await log.Head(cancel), Patience, cancel) is { Size: > 0 } checkpoint
            ? new ReleaseBasis(ReleaseStreams.IdOf(command.Schema, command.Table, command.Period), checkpoint.Size, checkpoint.Root.ToBase64(), NoiseOfSeed.Draw())
            : null;

    private async Task<ReleaseContent?> Content(ReleaseLedger ledger, Release release, DateOnly today, CancellationToken cancel)
    {
        if (!await projections.WaitFor([PathwayMilestoneProjection.Name], release.LogSize, Patience, cancel))
            return null;

        var schema = schemas.Named(release.Schema)!;
        var cut = new ReleaseCut(release.Table, release.Period, release.LogSize);
        var before = ledger.Published.Select(published => new ReleaseCut(published.Table, published.Period, published.LogSize));
        var counts = ReleaseCounting.Of(schema, cut, before, await milestones.Files(release.LogSize, cancel));
        var (cells, figures) = ReleasePipeline.Release(schema, release.Table, release.Period, counts, ledger, NoiseOfSeed.Of(release.Seed.Value!));
        var paper = ReleasePaper.Of(schema, release, figures, today);
        var documents = ReleaseTexts.Of(paper);
        return new(cells, documents, Encoding.UTF8.GetString(signedLog.Sign(SignedText(paper, documents)).ToBytes()));
    }

    private static string SignedText(ReleasePaper paper, IEnumerable<ReleaseDocument> documents)
    {
        var text = new StringBuilder("casework council release\n");
        text.Append(CultureInfo.InvariantCulture, $"{paper.Schema} {JsonNamingPolicy.SnakeCaseUpper.ConvertName(paper.Table.ToString())} {paper.Period}\n");
        foreach (var document in documents)
            text.Append(CultureInfo.InvariantCulture, $"{JsonNamingPolicy.SnakeCaseUpper.ConvertName(document.Format.ToString())} {ReleaseDownloads.DigestOf(document.Text)}\n");
        return text.Append(CultureInfo.InvariantCulture, $"{paper.LogSize} {paper.LogRoot}\n").ToString();
    }
}
