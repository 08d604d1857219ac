using Casework.Domain.Staffing;

namespace Casework.Api.Staffing;

/// <summary>The teams and deputies of a municipality on a day, as the schema shows them.</summary>
internal sealed record StaffView(Staff State, int Version, DateOnly Day)
{
    public IReadOnlyList<TeamView> Teams =>
    [
        .. from team in State.Teams.Values
           where team.IsOpenOn(Day)
           orderby team.Name, team.Id
           select new TeamView(team, Day),
    ];

    public IReadOnlyList<DeputyshipView> Deputyships =>
    [
        .. from deputyship in State.Deputyships.Values
           where deputyship.Caseworker is not null && deputyship.LastDay >= Day && deputyship.LastDay >= deputyship.From
           orderby deputyship.Place
           select new DeputyshipView(deputyship, State, Day),
    ];
}

internal sealed record TeamView(Team Team, DateOnly Day)
{
    public Guid TeamId => Team.Id;

    public string Name => Team.Name!;

    public DateOnly FoundedOn => Team.FoundedOn;

    public string? Lead => Team.LeadOn(Day);

    public IReadOnlyList<string> Members => [.. Team.MembersOn(Day).Order(StringComparer.Ordinal)];
}

internal sealed record DeputyshipView(Deputyship Deputyship, Staff State, DateOnly Day)
{
    public Guid DeputyshipId => Deputyship.Id;

    public string Caseworker => Deputyship.Caseworker!;

    public string Deputy => Deputyship.Deputy;

    public DateOnly From => Deputyship.From;

    public DateOnly Until => Deputyship.LastDay;

    public string? NamedBy => Deputyship.NamedBy;

    public bool InCharge => Deputyship.Holds(Day) && State.InChargeFor(Caseworker, Day) == Deputy;
}
