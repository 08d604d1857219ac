using Casework.Api.Pathways;
using Casework.Domain.Access;
using Casework.GraphQL.Binding;

namespace Casework.Api.Needs;

/// <summary>The schema says which role may ask; the policy, whose pathways the caller works on.</summary>
internal sealed class NeedFields
{
    public static IReadOnlyList<NeedFlagView>? Needs([Parent] PathwayView pathway, Caller caller) =>
        caller.Municipality is { } municipality && Policy.MaySeeNeeds(caller, municipality) ? NeedFlagView.Of(pathway.State) : null;
}
