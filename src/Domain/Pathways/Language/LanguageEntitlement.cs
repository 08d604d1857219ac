namespace Casework.Domain.Pathways.Language;

/// <param name="RuleSet">The rule set it was granted under; later ones do not take it away.</param>
public sealed record LanguageEntitlement(
    EntitlementBasis Basis, CourseType CourseType, int Units, DateOnly GrantedOn, DateOnly ValidUntil, string? RuleSet)
{
    public bool IsValidOn(DateOnly day) => GrantedOn <= day && day <= ValidUntil;
}
