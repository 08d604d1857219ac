using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.EmergencyAccess;

/// <summary>The time for the review of each access in an emergency.</summary>
public static class GlassClocks
{
    public static IEnumerable<PathwayClock> Of(Pathway pathway, RuleBook rules) => pathway.Glass.All.Select(glass => new PathwayClock(
        DeadlineKind.EmergencyAccessReview, DeadlineNature.Internal, new(StageName.Arrival, glass.Id), Clock(glass), ClockTerms.OfASetDay, glass.Rule));

    private static LegalClock Clock(BrokenGlass glass)
    {
        var started = LegalClock.Idle.StartUntil(glass.On, glass.ReviewDueOn);
        return glass.ReviewedOn is { } reviewed ? started.Fulfil(reviewed) : started;
    }
}
