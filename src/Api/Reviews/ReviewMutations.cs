using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Reviews;
using Casework.GraphQL.Binding;

namespace Casework.Api.Reviews;

internal sealed class ReviewMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> ClearReviewFlag(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        // What is no entry's id is refused like a decision that waits for no review.
        var decision = GlobalId.Named("TimelineEntry", input.Get<string>("decisionId"));
        return desk.Handle(input, input.As<ClearReviewFlag>(new { DecisionId = decision }), caller, tongue, cancel);
    }
}
