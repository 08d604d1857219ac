using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Household;

/// <summary>
/// Who may see a minor's file in the minor's place on a day: guardians in force, or else the parents. All of it ends on the
/// day on which the minor comes of age, by itself, and where the day of birth is not known nobody has it.
/// </summary>
/// <param name="Guardian">The guardianship it comes from; null for a member of the household.</param>
/// <param name="Pathway">The pathway of a member of the household; null for a guardian without one.</param>
public sealed record GuardianAccess(Guardianship? Guardian, Guid? Pathway, DateOnly Since)
{
    public static IReadOnlyList<GuardianAccess> On(Pathway pathway, DateOnly day, RuleBook rules)
    {
        if (!Majority.IsMinor(pathway, day, rules))
            return [];

        var appointed = pathway.Household.Guardianships.Values.Where(guardian => guardian.IsInForceOn(day)).ToList();
        // Where a guardian was appointed, the parents do not stand for the child.
        return
        [
            .. from guardian in appointed
               orderby guardian.AppointedOn, guardian.Id
               select new GuardianAccess(guardian, null, guardian.AppointedOn!.Value),
            .. from member in pathway.Household.Members
               where member.IsLinkedOn(day)
                   && (member.Relation is HouseholdRelation.Guardian || (member.Relation is HouseholdRelation.Parent && appointed.Count == 0))
               select new GuardianAccess(null, member.Pathway, member.LinkedOn),
        ];
    }

    /// <summary>A minor who was recorded as unaccompanied, as long as no parent is here.</summary>
    public static bool IsUnaccompanied(Pathway pathway, DateOnly day, RuleBook rules) =>
        pathway.Household.UnaccompaniedSince <= day
        && Majority.IsMinor(pathway, day, rules)
        && !pathway.Household.Members.Exists(member => member.Relation is HouseholdRelation.Parent && member.IsLinkedOn(day));
}
