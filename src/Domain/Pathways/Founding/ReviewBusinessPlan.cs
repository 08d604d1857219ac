namespace Casework.Domain.Pathways.Founding;

/// <param name="Viable">Whether the reviewing office holds that it can carry itself.</param>
public sealed record ReviewBusinessPlan(Guid FoundingId, bool Viable) : FoundingCommand(FoundingId)
{
    private protected override FoundingEvent Step(Circumstances now) => new FoundingEvent.PlanReviewed(FoundingId, Viable);
}
