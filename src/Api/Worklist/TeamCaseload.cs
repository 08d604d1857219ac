using Casework.Projections;

namespace Casework.Api.Worklist;

/// <summary>What a team has to do: the sum of what its members of today have.</summary>
/// <param name="TeamId">Null for the files of those who work in no team and those that nobody has.</param>
internal sealed record TeamCaseload(Guid? TeamId, string? Name, int Members, int Active, int Dormant, int Overdue, DateOnly? NextDueOn, int OpenRecognitions)
{
    public static TeamCaseload Of(Guid? teamId, string? name, int members, IEnumerable<Caseload> loads)
    {
        var all = loads.ToList();
        return new(
            teamId, name, members, all.Sum(load => load.Active), all.Sum(load => load.Dormant), all.Sum(load => load.Overdue),
            all.Min(load => load.NextDueOn), all.Sum(load => load.OpenRecognitions));
    }
}
