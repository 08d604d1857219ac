using Casework.Domain.Access;

namespace Casework.Domain.Tests.Access;

public class SeeingAPathway
{
    private const string Home = "13003000";
    private const string Elsewhere = "13004000";
    private static readonly Guid Theirs = new("018f3c1e-0000-7000-8000-000000000001");
    private static readonly Guid Another = new("018f3c1e-0000-7000-8000-000000000002");

    [Theory]
    // role, own municipality, own pathway: see, change, list, audit, replay, personal data, needs, health files
    [InlineData(Role.Caseworker, true, true, "see change list replay personal needs health")]
    [InlineData(Role.Caseworker, true, false, "see change list replay personal needs health")]
    [InlineData(Role.Caseworker, false, true, "")]
    [InlineData(Role.Auditor, true, true, "see audit replay")]
    [InlineData(Role.Auditor, false, true, "")]
    [InlineData(Role.Newcomer, true, true, "see personal")]
    [InlineData(Role.Newcomer, true, false, "")]
    [InlineData(Role.Newcomer, false, true, "")]
    [InlineData(Role.Council, true, true, "")]
    [InlineData(Role.Administrator, true, true, "")]
    public void Is_granted_by_role_and_place(Role role, bool ownMunicipality, bool ownPathway, string expected)
    {
        var caller = new Caller("someone", role, ownMunicipality ? Home : Elsewhere, ownPathway ? Theirs : Another);

        Assert.Equal(expected, Rights(caller));
    }

    [Theory]
    [InlineData(Role.Newcomer, true, true, true)]
    [InlineData(Role.Newcomer, true, false, false)]
    [InlineData(Role.Newcomer, false, true, false)]
    [InlineData(Role.Caseworker, true, true, false)]
    [InlineData(Role.Auditor, true, true, false)]
    [InlineData(Role.Council, true, true, false)]
    [InlineData(Role.Administrator, true, true, false)]
    public void Is_granted_to_a_newcomer_who_stands_for_the_minor(Role role, bool ownMunicipality, bool guardian, bool granted)
    {
        var caller = new Caller("someone", role, ownMunicipality ? Home : Elsewhere, guardian ? Another : new Guid(7, 0, 0, new byte[8]));

        Assert.Equal(granted, Policy.MaySeeAsGuardian(caller, Home, [null, Another]));
        Assert.False(Policy.MaySeeAsGuardian(caller with { PathwayId = null }, Home, [null, Another]));
    }

    [Fact]
    public void Is_denied_without_a_municipality_in_the_token()
    {
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal("", Rights(new Caller("someone", role, Municipality: null, Theirs)));
    }

    [Fact]
    public void Is_denied_to_a_newcomer_without_a_pathway_in_the_token() =>
        Assert.Equal("", Rights(new Caller("someone", Role.Newcomer, Home)));

    [Fact]
    public void Is_denied_to_a_role_that_the_policy_does_not_know() =>
        Assert.Equal("", Rights(new Caller("someone", (Role)99, Home, Theirs)));

    private static string Rights(Caller caller) => string.Join(' ', new[]
    {
        Policy.MaySee(caller, Home, Theirs) ? "see" : null,
        Policy.MayChange(caller, Home) ? "change" : null,
        Policy.MayList(caller, Home) ? "list" : null,
        Policy.MayAudit(caller, Home) ? "audit" : null,
        Policy.MayReplay(caller, Home) ? "replay" : null,
        Policy.MaySeePersonalData(caller, Home, Theirs) ? "personal" : null,
        Policy.MaySeeNeeds(caller, Home) ? "needs" : null,
        Policy.MayUseHealthFiles(caller, Home) ? "health" : null,
    }.OfType<string>());
}
