using Casework.Api.Schema;
using Casework.Domain.Pathways.Reviews;

namespace Casework.Api.Reviews;

internal sealed record ReviewFlagView(ReviewFlag Flag)
{
    public string DecisionId => GlobalId.Of("TimelineEntry", Flag.DecisionId);

    public string BecauseOf => GlobalId.Of("TimelineEntry", Flag.BecauseOf);

    public DateOnly RaisedOn => Flag.RaisedOn;
}
