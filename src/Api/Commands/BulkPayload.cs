namespace Casework.Api.Commands;

/// <summary>What became of a command on each of many pathways, in the order in which they were named.</summary>
internal sealed record BulkPayload(IReadOnlyList<BulkResult> Results)
{
    public int AcceptedCount => Results.Count(result => result.Errors is null);

    public long? Position => Results.Max(result => result.Position);
}

internal sealed record BulkResult(string PathwayId, CommandPayload Payload)
{
    public int? Version => Payload.Version;

    public long? Position => Payload.Position;

    public IReadOnlyList<Warning> Warnings => Payload.Warnings;

    public IReadOnlyList<CommandError>? Errors => Payload.Errors;
}
