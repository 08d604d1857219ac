using Casework.Api.Commands;

namespace Casework.Api.HealthFiles;

/// <summary>What every mutation of a health file answers: the file as it is now, or why not.</summary>
internal sealed record HealthPayload(HealthFileView? HealthFile, int? Version, long? Position, IReadOnlyList<CommandError>? Errors)
{
    public static HealthPayload Refused(CommandError error) => new(null, null, null, [error]);
}
