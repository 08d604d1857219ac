using Casework.Domain.Pathways.Household;

namespace Casework.Api.Import;

/// <summary>To whom an arrival belongs: recorded on both pathways once both are open.</summary>
/// <param name="Reference">The other's, of the same municipality.</param>
/// <param name="Relation">What the other is to this one.</param>
/// <param name="CommandId">The same for the same municipality and reference.</param>
internal sealed record ArrivalLink(string Reference, HouseholdRelation Relation, DateOnly Since, Guid CommandId)
{
    /// <param name="municipality">Official municipality key (AGS).</param>
    public LinkHouseholdMember Command(string municipality) => new(ArrivalRow.PathwayOf(municipality, Reference), Relation) { EffectiveOn = Since };
}
