using System.Globalization;
using System.Text;
using Casework.Api.Codes;
using Casework.Api.Commands;
using Casework.Api.Surveys;
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
internal sealed class ReleaseStream(EventLog log, SignedLog signedLog, ProjectionRuntime projections, PathwayMilestones milestones, CouncilReleases published, SurveyStream surveys, ReleaseSchemas schemas, RuleBook rules)
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

    public Task<Transacted<ReleaseLedger, Rejection>> Withdraw(CommandMeta meta, WithdrawRelease command, DateOnly today, CancellationToken cancel) =>
        Transact(meta, known => command.Decide(known, new Circumstances(today, rules) { Actor = meta.Actor }).On(today), cancel);

    private async Task<Transacted<ReleaseLedger, Rejection>> Transact(CommandMeta meta, Func<ReleaseLedger, Decided<ReleaseEvent, Rejection>> decide, CancellationToken cancel)
    {
        var outcome = await log.Transact(ReleaseStreams.Aggregate, ReleaseStreams.Stream, meta, null, decide, cancel);
        projections.Wake();
        return outcome;
    }

    // All that is recorded by now, as far as it is signed. Of nothing there is no signature to wait for.
    private async Task<ReleaseBasis?> Basis(PrepareRelease command, CancellationToken cancel)
    {
        var (id, head) = (ReleaseStreams.IdOf(command.Schema, command.Table, command.Period), await log.Head(cancel));
        if (head == 0)
            return new(id, 0, "", "");
        return await signedLog.Reach(head, Patience, cancel) is { Size: > 0 } checkpoint ? new(id, checkpoint.Size, checkpoint.Root.ToBase64(), NoiseOfSeed.Draw()) : null;
    }

    private Task<ReleaseContent?> Content(ReleaseLedger ledger, Release release, DateOnly today, CancellationToken cancel) =>
        release.Table is ReleaseTable.AnnualReport ? Report(release, today, cancel) : Figures(ledger, release, today, cancel);

    private async Task<ReleaseContent?> Report(Release release, DateOnly today, CancellationToken cancel)
    {
        if (!await projections.WaitFor([CouncilReleaseProjection.Name], release.LogSize, Patience, cancel))
            return null;

        var known = (await published.All(release.Schema, table: null, cancel)).FindAll(one => one.Position <= release.LogSize);
        var standing = (await surveys.Read(cancel)).StandingAt(release.LogSize);
        return Signed(release, [], AnnualReport.Of(schemas.Named(release.Schema)!, release, known, standing, surveys.Areas, today));
    }

    private async Task<ReleaseContent?> Figures(ReleaseLedger ledger, Release release, DateOnly today, CancellationToken cancel)
    {
        if (!await projections.WaitFor([PathwayMilestoneProjection.Name], release.LogSize, Patience, cancel))
            return null;

        var schema = schemas.Named(release.Schema)!;
        var cut = new ReleaseCut(release.Table, release.Period, release.LogSize);
        var before = ledger.Published.Select(earlier => new ReleaseCut(earlier.Table, earlier.Period, earlier.LogSize));
        var counts = ReleaseCounting.Of(schema, cut, before, await milestones.Files(release.LogSize, cancel));
        var (cells, figures) = ReleasePipeline.Release(schema, release.Table, release.Period, counts, ledger, NoiseOfSeed.Of(release.Seed.Value!));
        return Signed(release, cells, ReleasePaper.Of(schema, release, figures, today));
    }

    private ReleaseContent Signed(Release release, IReadOnlyList<MeasuredCell> cells, ReleasePaper paper)
    {
        var documents = ReleaseTexts.Of(paper);
        return new(release.LogSize, cells, documents, Encoding.UTF8.GetString(signedLog.Sign(SignedText(paper, documents)).ToBytes()));
    }

    private static string SignedText(ReleasePaper paper, IEnumerable<ReleaseDocument> documents)
    {
        var text = new StringBuilder("casework council release\n");
        text.Append(CultureInfo.InvariantCulture, $"{paper.Schema} {CodeName.Of(paper.Table)} {paper.Period}\n");
        foreach (var document in documents)
            text.Append(CultureInfo.InvariantCulture, $"{CodeName.Of(document.Format)} {ReleaseDownloads.DigestOf(document.Text)}\n");
        return text.Append(CultureInfo.InvariantCulture, $"{paper.Checkpoint}\n").ToString();
    }
}
