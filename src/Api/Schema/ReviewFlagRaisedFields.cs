using Casework.Domain.Pathways.Reviews;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>Uuids of facts that the schema shows as global ids.</summary>
internal sealed class ReviewFlagRaisedFields
{
    public static string DecisionId([Parent] ReviewEvent.ReviewFlagRaised fact) => GlobalId.Of("TimelineEntry", fact.DecisionId);

    public static string BecauseOf([Parent] ReviewEvent.ReviewFlagRaised fact) => GlobalId.Of("TimelineEntry", fact.BecauseOf);
}
