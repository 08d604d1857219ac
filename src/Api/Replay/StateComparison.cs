using Casework.Api.Schema;

namespace Casework.Api.Replay;

/// <summary>Two steps side by side.</summary>
internal sealed record StateComparison(Guid Pathway, int From, int To, IReadOnlyList<StateDifference> Differences)
{
    public string PathwayId => GlobalId.Of("Pathway", Pathway);
}
