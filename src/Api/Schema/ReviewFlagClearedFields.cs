using Casework.Domain.Pathways.Reviews;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>Uuids of facts that the schema shows as global ids.</summary>
internal sealed class ReviewFlagClearedFields
{
    public static string DecisionId([Parent] ReviewEvent.ReviewFlagCleared fact) => GlobalId.Of("TimelineEntry", fact.DecisionId);
}
