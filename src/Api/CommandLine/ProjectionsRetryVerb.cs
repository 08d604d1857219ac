using System.CommandLine;
using Casework.EventStore;
using Casework.EventStore.Projecting;

namespace Casework.Api.CommandLine;

internal sealed class ProjectionsRetryVerb : Verb
{
    private readonly Argument<string> _name = ProjectionNames.One();
    private readonly Option<string?> _tenant = new("--tenant") { Description = "The municipality of the one parked stream to try again." };
    private readonly Option<Guid?> _stream = new("--stream") { Description = "The id of the one parked stream to try again." };

    public ProjectionsRetryVerb() : base(
        "retry", "Try again what is parked, once its cause is mended: the read model itself goes on where it stopped, and each stream that it left out is taken in whole. Exits with 1 when a stream stays parked.",
        "projections retry PathwaySummaries", "projections retry PathwaySummaries --tenant 13003000 --stream 018f3c1e-0000-7000-8000-000000000001")
    {
        Arguments.Add(_name);
        Options.Add(_tenant);
        Options.Add(_stream);
        Validators.Add(given =>
        {
            if (given.GetValue(_tenant) is null != given.GetValue(_stream) is null)
                given.AddError("--tenant and --stream name one stream together.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var name = arguments.GetValue(_name)!;
        StreamKey? only = arguments.GetValue(_stream) is { } id ? new StreamKey(arguments.GetValue(_tenant)!, id) : null;
        await using var projections = await ProjectionsAtRest.Open(context, cancel);
        var before = await StatusOf(projections.Runtime, name, cancel);
        if (only is null && before.State == "parked")
            await projections.Runtime.Resume(name, cancel);
        var streams = await projections.Runtime.Retry(name, only, cancel);
        if (only is not null && streams.Count == 0)
            throw new VerbFailedException("NOT_PARKED", $"{name} does not leave out that stream.", ExitCode.Failed);

        var failed = streams.Count(stream => stream.Error is not null);
        context.Terminal.Answer(
            new
            {
                name,
                resumedAt = only is null && before.State == "parked" ? before.ErrorPosition : null,
                streams = streams.Select(stream => new { stream.Stream.Tenant, stream.Stream.Id, taken = stream.Error is null, message = stream.Error }),
            },
            Lines(name, before, only, streams, failed));
        return failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    public static async Task<ProjectionStatus> StatusOf(ProjectionRuntime projections, string name, CancellationToken cancel) =>
        (await projections.Status(cancel)).FirstOrDefault(status => status.Name == name)
        ?? throw new VerbFailedException("NEVER_RUN", $"{name} has never run on this database; a server starts it.", ExitCode.Failed);

    private static IEnumerable<string> Lines(string name, ProjectionStatus before, StreamKey? only, IReadOnlyList<MendedStream> streams, int failed)
    {
        if (only is null && before.State == "parked")
            yield return $"{name} goes on at position {before.ErrorPosition}.";
        yield return streams.Count == 0 ? $"{name} leaves no stream out." : $"{streams.Count - failed} of {streams.Count} streams are taken in again.";
        foreach (var stream in streams.Where(stream => stream.Error is not null))
            yield return $"  {stream.Stream.Tenant}/{stream.Stream.Id} stays out: {stream.Error}";
    }
}
