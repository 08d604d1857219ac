using Casework.Domain.Access;

namespace Casework.Domain.Tests.Access;

public class SeeingAPathway
{
    private const string Home = "13003000";
    private const string Elsewhere = "13004000";
    private static readonly Guid Theirs = new("018f3c1e-0000-7000-8000-000000000001");
    private static readonly Guid Another = new("018f3c1e-0000-7000-8000-000000000002");

    [Theory]
    // role, own municipality, own pathway: rights for the role's usual purpose
    [InlineData(Role.Caseworker, true, true, "see change list replay needs health staff")]
    [InlineData(Role.Caseworker, true, false, "see change list replay needs health staff")]
    [InlineData(Role.Caseworker, false, true, "")]
    [InlineData(Role.TeamLead, true, false, "see list staff staffing")]
    [InlineData(Role.TeamLead, false, true, "")]
    [InlineData(Role.Auditor, true, true, "see audit replay handed staff")]
    [InlineData(Role.Auditor, false, true, "")]
    [InlineData(Role.DataProtectionOfficer, true, true, "see audit replay handed staff")]
    [InlineData(Role.DataProtectionOfficer, false, true, "")]
    [InlineData(Role.Newcomer, true, true, "see handed")]
    [InlineData(Role.Newcomer, true, false, "handed")]
    [InlineData(Role.Newcomer, false, true, "")]
    [InlineData(Role.InterpreterCoordinator, true, true, "")]
    [InlineData(Role.InterpreterCoordinator, false, true, "")]
    [InlineData(Role.Mentor, true, true, "")]
    [InlineData(Role.Council, true, true, "")]
    [InlineData(Role.Committee, true, true, "")]
    [InlineData(Role.Administrator, true, true, "staff staffing")]
    [InlineData(Role.Administrator, false, true, "")]
    public void Is_granted_by_role_and_place(Role role, bool ownMunicipality, bool ownPathway, string expected)
    {
        var caller = new Caller("someone", role, ownMunicipality ? Home : Elsewhere, ownPathway ? Theirs : Another);

        Assert.Equal(expected, Rights(caller));
    }

    [Theory]
    [InlineData(Role.Caseworker, Purpose.Counselling, "see change list staff")]
    [InlineData(Role.TeamLead, Purpose.Counselling, "see change list staff")]
    [InlineData(Role.TeamLead, Purpose.CaseManagement, "see change list replay needs health staff")]
    [InlineData(Role.Caseworker, Purpose.TeamSteering, "staff")]
    [InlineData(Role.Caseworker, Purpose.Audit, "staff")]
    [InlineData(Role.Auditor, Purpose.CaseManagement, "staff")]
    [InlineData(Role.Newcomer, Purpose.CaseManagement, "")]
    [InlineData(Role.InterpreterCoordinator, Purpose.CaseManagement, "")]
    [InlineData(Role.Administrator, Purpose.CaseManagement, "staff")]
    public void Is_granted_for_a_purpose(Role role, Purpose purpose, string expected) =>
        Assert.Equal(expected, Rights(new Caller("someone", role, Home, Theirs) { Purpose = purpose }));

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
        Assert.False(Policy.MaySeeAsGuardian(caller with { Purpose = Purpose.Audit }, Home, [null, Another]));
    }

    [Theory]
    [InlineData(Role.Caseworker, "Open Closed HandedOver Restricted Erased", "Open Closed")]
    [InlineData(Role.TeamLead, "Open Closed HandedOver Restricted Erased", "Open Closed")]
    [InlineData(Role.Auditor, "Open Closed HandedOver Restricted Erased", "Open Closed HandedOver Restricted Erased")]
    [InlineData(Role.DataProtectionOfficer, "Open Closed HandedOver Restricted Erased", "Open Closed HandedOver Restricted Erased")]
    [InlineData(Role.Newcomer, "Open Closed HandedOver Restricted Erased", "Open Closed HandedOver Restricted Erased")]
    [InlineData(Role.InterpreterCoordinator, "", "")]
    public void Depends_on_where_the_case_stands(Role role, string visible, string content)
    {
        var caller = new Caller("someone", role, Home, Theirs);
        var states = Enum.GetValues<CaseState>();

        Assert.Equal(visible, string.Join(' ', states.Where(state => Policy.MaySee(caller, Home, Theirs, state))));
        Assert.Equal(content, string.Join(' ', states.Where(state => Policy.Decide(caller, new(Deed.See, Home, FieldClass.Personal) { PathwayId = Theirs, State = state }).Permitted)));
    }

    [Theory]
    [InlineData(Role.Caseworker, Purpose.CaseManagement, "Public Personal Sensitive Health Protection")]
    [InlineData(Role.Caseworker, Purpose.Counselling, "Public Personal Sensitive")]
    [InlineData(Role.TeamLead, Purpose.TeamSteering, "Public Personal")]
    [InlineData(Role.TeamLead, Purpose.CaseManagement, "Public Personal Sensitive Health Protection")]
    [InlineData(Role.Auditor, Purpose.Audit, "Public Personal Sensitive")]
    [InlineData(Role.DataProtectionOfficer, Purpose.DataProtection, "Public Personal Sensitive")]
    [InlineData(Role.Newcomer, Purpose.OwnData, "Public Personal Sensitive")]
    [InlineData(Role.InterpreterCoordinator, Purpose.Interpreting, "Public Personal")]
    [InlineData(Role.Mentor, Purpose.Mentoring, "Public Personal")]
    [InlineData(Role.Council, Purpose.Statistics, "Public")]
    [InlineData(Role.Committee, Purpose.Statistics, "Public")]
    [InlineData(Role.Administrator, Purpose.SystemOperation, "Public")]
    [InlineData(Role.Newcomer, Purpose.CaseManagement, "Public")]
    public void Shows_classes_of_fields_by_purpose(Role role, Purpose purpose, string expected)
    {
        var caller = new Caller("someone", role, Home, Theirs) { Purpose = purpose };

        Assert.Equal(expected, string.Join(' ', Enum.GetValues<FieldClass>().Where(@class => Policy.MayAskFor(caller, @class))));
    }

    [Theory]
    [InlineData(Assignment.None, false)]
    [InlineData(Assignment.Assigned, true)]
    [InlineData(Assignment.StandsIn, true)]
    [InlineData(Assignment.SameTeam, true)]
    [InlineData(Assignment.Nobodys, true)]
    public void Opens_health_files_to_the_team_that_has_the_case(Assignment assignment, bool opened) =>
        Assert.All([Role.Caseworker, Role.TeamLead], role =>
            Assert.Equal(opened, Policy.MayUseHealthFile(new Caller("someone", role, Home) { Purpose = Purpose.CaseManagement }, Home, assignment)));

    [Fact]
    public void Says_which_grant_permits_it_or_what_is_missing()
    {
        var ada = new Caller("ada", Role.Caseworker, Home);
        var question = new AccessQuestion(Deed.See, Home, FieldClass.Health);

        Assert.Equal(new Ruling(true, "CASEWORK_HEALTH"), Policy.Decide(ada, question with { Assignment = Assignment.Assigned }));
        Assert.Equal(Ruling.NotOnThisCase, Policy.Decide(ada, question));
        Assert.Equal(Ruling.NotOnThisCase, Policy.Decide(ada with { Purpose = Purpose.Counselling }, question));
        Assert.Equal(Ruling.NotForThePurpose, Policy.Decide(ada with { Purpose = Purpose.Audit }, question));
        Assert.Equal(Ruling.NotOfTheRole, Policy.Decide(new Caller("cora", Role.Council, Home), question));
        Assert.Equal(Ruling.OtherMunicipality, Policy.Decide(ada, question with { Municipality = Elsewhere }));
        Assert.Equal(["OTHER_MUNICIPALITY", "ROLE", "PURPOSE", "CASE"], new[] { Ruling.OtherMunicipality, Ruling.NotOfTheRole, Ruling.NotForThePurpose, Ruling.NotOnThisCase }.Select(ruling => ruling.Reason));
    }

    [Fact]
    public void Is_denied_without_a_municipality_in_the_token()
    {
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal("", Rights(new Caller("someone", role, Municipality: null, Theirs)));
    }

    [Fact]
    public void Is_denied_to_a_newcomer_without_a_pathway_in_the_token()
    {
        var nobody = new Caller("someone", Role.Newcomer, Home);
        Assert.False(Policy.MaySee(nobody, Home, Theirs));
        Assert.False(Policy.MaySee(nobody, Home, Guid.Empty));
        Assert.False(Policy.MaySeeHandedOver(nobody));
    }

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
        Policy.MaySeeHandedOver(caller) && caller.Municipality == Home ? "handed" : null,
        Policy.MaySeeNeeds(caller, Home) ? "needs" : null,
        Policy.MayUseHealthFile(caller, Home, Assignment.Assigned) ? "health" : null,
        Policy.MaySeeStaff(caller, Home) ? "staff" : null,
        Policy.MayChangeStaff(caller, Home) ? "staffing" : null,
    }.OfType<string>());
}
