using Casework.Domain.Releases;

namespace Casework.Domain.Access;

/// <summary>Who asks, as a verified token names them, and for what.</summary>
/// <param name="Subject">The person's stable identifier at the issuer; not a name.</param>
/// <param name="Municipality">The official municipality key (AGS), eight digits; null for a role without one.</param>
/// <param name="PathwayId">A newcomer's own pathway; null for every other role.</param>
public sealed record Caller(string Subject, Role Role, string? Municipality = null, Guid? PathwayId = null)
{
    /// <summary>What a committee answers for; null for every other role. One that names none sees nothing.</summary>
    public CommitteeField? Committee { get; init; }

    /// <summary>For what the data are used; as the request claims it, else what is usual for the role.</summary>
    public Purpose Purpose { get; init; } = Purposes.UsualOf(Role);
}
