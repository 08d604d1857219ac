using Casework.Api.Schema;
using Casework.Domain.Pathways;

namespace Casework.Api.Duplicates;

internal sealed record DuplicatesView(Pathway State)
{
    public IReadOnlyList<DuplicateSuspicionView> Suspected => [.. State.Doubles.Suspected.Select(suspicion => new DuplicateSuspicionView(suspicion.Key, suspicion.Value))];

    public IReadOnlyList<string> Rejected => [.. State.Doubles.Rejected.Select(id => GlobalId.Of("Pathway", id))];

    public string? MergedInto => State.Doubles.MergedInto is { } into ? GlobalId.Of("Pathway", into) : null;

    public IReadOnlyList<string> TakenIn => [.. State.Doubles.TakenIn.Select(id => GlobalId.Of("Pathway", id))];
}

internal sealed record DuplicateSuspicionView(Guid Other, string SuspectedBy)
{
    public string OtherPathway => GlobalId.Of("Pathway", Other);
}
