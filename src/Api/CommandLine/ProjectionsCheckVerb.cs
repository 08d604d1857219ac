using System.CommandLine;
using Casework.Api.Transparency;
using Casework.EventStore.Projecting;

namespace Casework.Api.CommandLine;

internal sealed class ProjectionsCheckVerb : Verb
{
    private readonly Argument<string[]> _names = ProjectionNames.SeveralOrAll();

    public ProjectionsCheckVerb() : base(
        "check", "Fold the log anew and compare read models with it, byte by byte. Exits with 1 when a row differs or a stream is left out.",
        "projections check", "projections check PathwayDeadlines", "projections check --json") =>
        Arguments.Add(_names);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var projections = await ProjectionsAtRest.Open(context, cancel);
        var certificates = new List<ProjectionCertificate>();
        foreach (var name in ProjectionNames.OrAll(arguments.GetValue(_names)))
            certificates.Add(await RebuildProgressLines.Follow(context.Terminal, $"Checking {name}", progress => Check(projections.Runtime, name, progress, cancel)));

        // What the rows are a fold of is what was signed: whoever has the root knows which log it was.
        var roots = new Dictionary<long, string?>();
        await using var log = SignedLog.AtRest(projections.Database, context);
        foreach (var checkpoint in certificates.Select(certificate => certificate.Checkpoint).Distinct())
            roots.Add(checkpoint, (await log.Proofs.HeadAt(checkpoint, cancel))?.Root.ToBase64());
        context.Terminal.Answer(
            new { certificates = certificates.Select(certificate => Document(certificate, roots[certificate.Checkpoint])) }, certificates.SelectMany(certificate => Lines(certificate, roots[certificate.Checkpoint])));
        return certificates.All(certificate => certificate.IsComplete) ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task<ProjectionCertificate> Check(ProjectionRuntime projections, string name, IProgress<RebuildProgress> progress, CancellationToken cancel)
    {
        try
        {
            return await projections.Check(name, progress, cancel);
        }
        catch (ProjectionNotCheckableException e)
        {
            throw new VerbFailedException("NOT_CHECKABLE", e.Message, ExitCode.Failed);
        }
        catch (Exception e) when (ProjectionFailure.Of(e) is { } reason)
        {
            throw new VerbFailedException("EVENT_NOT_TAKEN", $"{name} cannot be folded: {reason}", ExitCode.Failed);
        }
    }

    private static object Document(ProjectionCertificate certificate, string? signedRoot) => new
    {
        certificate.Name,
        certificate.Version,
        certificate.Checkpoint,
        certificate.LogDigest,
        signedRoot,
        certificate.Events,
        certificate.Rows,
        certificate.RowsDigest,
        complete = certificate.IsComplete,
        certificate.Differences,
        certificate.Examples,
        parkedStreams = certificate.Parked.Select(parked => new { parked.Stream.Tenant, parked.Stream.Id, parked.Position }),
        certificate.CheckedAt,
    };

    private static IEnumerable<string> Lines(ProjectionCertificate certificate, string? signedRoot)
    {
        yield return $"{certificate.Name} v{certificate.Version} at {certificate.Checkpoint}: {certificate.Rows} rows of {certificate.Events} events, {(certificate.IsComplete ? "complete" : $"{certificate.Differences} rows differ, {certificate.Parked.Count} streams are left out")}";
        yield return $"  log {certificate.LogDigest}, rows {certificate.RowsDigest}, {(signedRoot is null ? "not signed yet" : $"signed root {signedRoot}")}";
        foreach (var example in certificate.Examples)
            yield return $"  {example.Key}: {example.Living} in the table, {example.Folded} by the log";
    }
}
