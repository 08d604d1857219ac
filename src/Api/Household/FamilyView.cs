using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Rules;
using Casework.GraphQL.Binding;

namespace Casework.Api.Household;

/// <param name="Day">The day asked about: links are those that hold on it.</param>
internal sealed record FamilyView(Pathway State, DateOnly Day, RuleBook Rules)
{
    public bool UnaccompaniedMinor => GuardianAccess.IsUnaccompanied(State, Day, Rules);

    public DateOnly? OfAgeOn => Majority.ReachedOn(State, Day, Rules);

    public IReadOnlyList<FamilyMemberView> Members =>
        [.. State.Household.Members.Where(member => member.IsLinkedOn(Day)).Select(member => new FamilyMemberView(member))];

    public IReadOnlyList<GuardianshipView> Guardianships =>
    [
        .. from guardianship in State.Household.Guardianships.Values
           where guardianship.AppointedOn is not null
           orderby guardianship.AppointedOn, guardianship.Id
           select new GuardianshipView(guardianship),
    ];
}

internal sealed class FamilyFields
{
    public static IEnumerable<GuardianAccessView> GuardianAccess([Parent] FamilyView family, DateOnly? on) =>
        Domain.Pathways.Household.GuardianAccess.On(family.State, on ?? family.Day, family.Rules).Select(access => new GuardianAccessView(access));
}

internal sealed record FamilyMemberView(HouseholdMember Member)
{
    public string PathwayId => GlobalId.Of("Pathway", Member.Pathway);

    public HouseholdRelation Relation => Member.Relation;

    public DateOnly Since => Member.LinkedOn;
}

internal sealed record GuardianshipView(Guardianship Known)
{
    public Guid GuardianshipId => Known.Id;

    public GuardianKind Kind => Known.Kind;

    public Personal<string> Name => Known.Name;

    public DateOnly AppointedOn => Known.AppointedOn!.Value;

    public DateOnly? EndedOn => Known.EndedOn;

    public GuardianshipEnd? EndReason => Known.EndReason;
}

internal sealed record GuardianAccessView(GuardianAccess Access)
{
    public GuardianshipView? Guardianship => Access.Guardian is { } guardian ? new(guardian) : null;

    public string? PathwayId => Access.Pathway is { } pathway ? GlobalId.Of("Pathway", pathway) : null;

    public DateOnly Since => Access.Since;
}
