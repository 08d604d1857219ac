using Casework.Api.Commands;

namespace Casework.Api.Releases;

/// <summary>What every mutation of releases answers: how it came about by now, or why not.</summary>
internal sealed record ReleasePayload(ReleaseView? Release, int? Version, long? Position, IReadOnlyList<CommandError>? Errors)
{
    public static ReleasePayload Refused(CommandError error) => new(null, null, null, [error]);
}
