using Casework.Api.Commands;

namespace Casework.Api.Notices;

/// <summary>What a mutation of a notice answers: the notice as it is now, or why not.</summary>
internal sealed record NoticePayload(NoticeView? Notice, int? Version, long? Position, IReadOnlyList<CommandError>? Errors)
{
    public static NoticePayload Refused(CommandError error) => new(null, null, null, [error]);
}
