using System.Collections.Immutable;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Staffing;

/// <summary>The teams and deputies of a municipality, on every day.</summary>
public sealed record Staff
{
    public static Staff Initial { get; } = new();

    public ImmutableDictionary<Guid, Team> Teams { get; private init; } = ImmutableDictionary<Guid, Team>.Empty;

    public ImmutableDictionary<Guid, Deputyship> Deputyships { get; private init; } = ImmutableDictionary<Guid, Deputyship>.Empty;

    /// <summary>When the sessions of a person ended last; under no name those of everybody.</summary>
    public ImmutableDictionary<string, DateTimeOffset> SessionEnds { get; private init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Health files that were opened in an emergency, by the access's id.</summary>
    public ImmutableDictionary<Guid, EmergencyAccess> EmergencyAccesses { get; private init; } = ImmutableDictionary<Guid, EmergencyAccess>.Empty;

    /// <summary>Never fails, never decides. Entries come in the order in which they were true.</summary>
    public static Staff Evolve(Staff staff, StaffEntry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (TeamFounded e, var on) => staff.With(e.TeamId, team => team with { Name = e.Name, FoundedOn = on }),
        (TeamRenamed e, _) => staff.With(e.TeamId, team => team with { Name = e.Name }),
        (TeamClosed e, var on) => staff.With(e.TeamId, team => team with { ClosedOn = on }),
        (TeamMemberAdded e, var on) => staff.With(e.TeamId, team => team with { Members = team.Members.Add(new(e.Caseworker, on)) }),
        (TeamMemberRemoved e, var on) => staff.With(e.TeamId, team => team with { Members = Left(team.Members, e.Caseworker, on) }),
        (TeamLeadNamed e, var on) => staff.With(e.TeamId, team => team with { Leads = team.Leads.Add((e.Caseworker, on)) }),
        (DeputyNamed e, _) => staff.With(e.DeputyshipId, known => known with
        {
            Caseworker = e.Caseworker,
            Deputy = e.Deputy,
            From = e.From,
            Until = e.Until,
            NamedBy = e.NamedBy,
            Place = entry.Version,
        }),
        (DeputyEnded e, var on) => staff.With(e.DeputyshipId, known => known with { EndedOn = on, EndedBy = e.EndedBy }),
        (SessionsEnded e, _) => staff with { SessionEnds = staff.SessionEnds.SetItem(e.Subject ?? "", Later(staff.SessionEnds.GetValueOrDefault(e.Subject ?? ""), entry.RecordedAt)) },
        (EmergencyAccessTaken e, var on) => staff with { EmergencyAccesses = staff.EmergencyAccesses.SetItem(e.AccessId, new(e.AccessId, e.PathwayId, e.By, on)) },
        (EmergencyAccessReviewed e, _) when staff.EmergencyAccesses.GetValueOrDefault(e.AccessId) is { } access =>
            staff with { EmergencyAccesses = staff.EmergencyAccesses.SetItem(e.AccessId, access with { IsReviewed = true }) },
        _ => staff,
    };

    /// <summary>Whether a session that began then has ended, by itself or with everybody's.</summary>
    public bool HasEnded(string subject, DateTimeOffset began) => began < SessionEnds.GetValueOrDefault(subject) || began < SessionEnds.GetValueOrDefault("");

    /// <returns>The team that was founded; null when there is none.</returns>
    public Team? Founded(Guid id) => Teams.GetValueOrDefault(id) is { Name: not null } team ? team : null;

    /// <returns>The one that was named; null when there is none.</returns>
    public Deputyship? Named(Guid id) => Deputyships.GetValueOrDefault(id) is { Caseworker: not null } deputyship ? deputyship : null;

    public Team? TeamOf(string caseworker, DateOnly day) => Teams.Values.Where(team => team.Has(caseworker, day)).MinBy(team => team.Id);

    /// <returns>Everybody who stands in for the caseworker on the day, in their order, whether they are there or not.</returns>
    public IEnumerable<string> DeputiesOf(string caseworker, DateOnly day) =>
        Deputyships.Values.Where(known => known.Caseworker == caseworker && known.Holds(day)).OrderBy(known => known.Place).Select(known => known.Deputy).Distinct();

    /// <returns>True while somebody is named to stand in for the caseworker.</returns>
    public bool IsAway(string caseworker, DateOnly day) => DeputiesOf(caseworker, day).Any();

    /// <summary>
    /// Who does the caseworker's work on the day while they are away: the first deputy who is there; where all are away, whoever
    /// stands in for the first of them who has somebody.
    /// </summary>
    /// <returns>Null while the caseworker is there, and when nobody who stands in is.</returns>
    public string? InChargeFor(string caseworker, DateOnly day) => Present(caseworker, day, []);

    /// <returns>The caseworkers whose work somebody does on the day because they are away.</returns>
    public IEnumerable<string> StoodInForBy(string deputy, DateOnly day) =>
        Deputyships.Values.Where(known => known.Holds(day)).Select(known => known.Caseworker!).Distinct()
            .Where(away => InChargeFor(away, day) == deputy)
            .Order(StringComparer.Ordinal);

    private string? Present(string caseworker, DateOnly day, ImmutableHashSet<string> asked)
    {
        var deputies = DeputiesOf(caseworker, day).Where(deputy => !asked.Contains(deputy)).ToList();
        return deputies.Find(deputy => !IsAway(deputy, day))
            ?? deputies.Select(deputy => Present(deputy, day, asked.Add(deputy))).FirstOrDefault(found => found is not null);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static ImmutableList<Membership> Left(ImmutableList<Membership> members, string caseworker, DateOnly on)
    {
        var last = members.FindLastIndex(member => member.Caseworker == caseworker && member.Holds(on));
        return last < 0 ? members : members.SetItem(last, members[last] with { Until = on });
    }

    private Staff With(Guid id, Func<Team, Team> change) =>
        this with { Teams = Teams.SetItem(id, change(Teams.GetValueOrDefault(id) ?? new(id))) };

    private Staff With(Guid id, Func<Deputyship, Deputyship> change) =>
        this with { Deputyships = Deputyships.SetItem(id, change(Deputyships.GetValueOrDefault(id) ?? new(id))) };
}
