using Casework.Api.Pathways;

namespace Casework.Api.Commands;

/// <summary>What every mutation answers: the pathway as it is now, or why not.</summary>
internal sealed record CommandPayload(
    PathwayView? Pathway,
    int? Version,
    long? Position,
    IReadOnlyList<Warning> Warnings,
    IReadOnlyList<CommandError>? Errors)
{
    public static CommandPayload Refused(CommandError error) => new(null, null, null, [], [error]);
}
