using Casework.Api.Commands;

namespace Casework.Api.Staffing;

/// <summary>What every mutation of teams and deputies answers: the staff as it is now, or why not.</summary>
internal sealed record StaffPayload(StaffView? Staff, int? Version, long? Position, IReadOnlyList<CommandError>? Errors)
{
    public static StaffPayload Refused(CommandError error) => new(null, null, null, [error]);
}
