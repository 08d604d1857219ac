using Casework.Domain.Staffing;

namespace Casework.Domain.Notices;

/// <summary>Whom a notice is for.</summary>
/// <param name="Caseworker">Null for the municipality's inbox.</param>
/// <param name="InPlaceOf">Whom the addressee stands in for; null for nobody.</param>
public sealed record NoticeAddressee(string? Caseworker, NoticeReason Reason, string? InPlaceOf = null)
{
    /// <summary>
    /// Whoever has the pathway, and their deputy while they are away; once the clock has run out also the lead of their team, and
    /// the lead's deputy. Nobody is told twice. A pathway that nobody has goes to the inbox.
    /// </summary>
    public static IReadOnlyList<NoticeAddressee> Of(string? caseworker, NoticeLevel level, Staff staff, DateOnly day)
    {
        if (caseworker is null)
            return [new(null, NoticeReason.Unassigned)];

        var told = new List<NoticeAddressee> { new(caseworker, NoticeReason.Assigned) };
        if (staff.InChargeFor(caseworker, day) is { } deputy)
            told.Add(new(deputy, NoticeReason.Deputy, caseworker));
        if (level is NoticeLevel.Missed && staff.TeamOf(caseworker, day)?.LeadOn(day) is { } lead)
        {
            told.Add(new(lead, NoticeReason.Lead));
            if (staff.InChargeFor(lead, day) is { } stand)
                told.Add(new(stand, NoticeReason.Deputy, lead));
        }

        return [.. told.DistinctBy(addressee => addressee.Caseworker)];
    }
}
