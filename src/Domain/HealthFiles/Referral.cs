namespace Casework.Domain.HealthFiles;

/// <param name="Place">Null when only what came after is known.</param>
public sealed record Referral(
    Guid Id, Personal<HealthPlace>? Place = null, DateOnly MadeOn = default, DateOnly? AcceptedOn = null, DateOnly? EndedOn = null, Personal<ReferralEnd>? EndReason = null)
{
    public ReferralStatus Status => EndedOn is not null ? ReferralStatus.Ended : AcceptedOn is not null ? ReferralStatus.Accepted : ReferralStatus.Made;
}

public enum ReferralStatus { Made, Accepted, Ended }
