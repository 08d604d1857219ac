using System.Collections.Immutable;

namespace Casework.Domain.Staffing;

/// <param name="Name">Null when only what came after the founding is known.</param>
/// <param name="ClosedOn">The first day without it; null while it is there.</param>
public sealed record Team(Guid Id, string? Name = null, DateOnly FoundedOn = default, DateOnly? ClosedOn = null)
{
    /// <summary>In the order in which they began.</summary>
    public ImmutableList<Membership> Members { get; init; } = [];

    /// <summary>Who was named, in the order of the days.</summary>
    public ImmutableList<(string Caseworker, DateOnly From)> Leads { get; init; } = [];

    public bool IsOpenOn(DateOnly day) => Name is not null && FoundedOn <= day && !(ClosedOn <= day);

    /// <returns>True for whoever is a member on the day.</returns>
    public bool Has(string caseworker, DateOnly day) => IsOpenOn(day) && Members.Exists(member => member.Caseworker == caseworker && member.Holds(day));

    public IEnumerable<string> MembersOn(DateOnly day) =>
        Members.Where(member => IsOpenOn(day) && member.Holds(day)).Select(member => member.Caseworker).Distinct();

    /// <returns>Who was named last and is still a member; null when nobody is.</returns>
    public string? LeadOn(DateOnly day) =>
        Leads.FindLast(lead => lead.From <= day) is { Caseworker: { } lead } && Has(lead, day) ? lead : null;
}

/// <param name="Until">The first day that no longer counts; null while it goes on.</param>
public sealed record Membership(string Caseworker, DateOnly From, DateOnly? Until = null)
{
    public bool Holds(DateOnly day) => From <= day && !(Until <= day);
}
