using Casework.Domain.Access;

namespace Casework.Domain.Tests.Access;

public class ActingInAnEmergency
{
    private const string Home = "13003000";
    private const string Elsewhere = "13004000";

    [Theory]
    [InlineData(Role.Caseworker, Purpose.CaseManagement, true)]
    [InlineData(Role.TeamLead, Purpose.CaseManagement, true)]
    [InlineData(Role.Caseworker, Purpose.Counselling, false)]
    [InlineData(Role.TeamLead, Purpose.TeamSteering, false)]
    [InlineData(Role.Auditor, Purpose.Audit, false)]
    [InlineData(Role.DataProtectionOfficer, Purpose.DataProtection, false)]
    [InlineData(Role.Newcomer, Purpose.OwnData, false)]
    [InlineData(Role.Mentor, Purpose.Mentoring, false)]
    [InlineData(Role.Administrator, Purpose.SystemOperation, false)]
    public void Is_for_those_who_work_on_cases(Role role, Purpose purpose, bool permitted)
    {
        var caller = new Caller("someone", role, Home) { Purpose = purpose };

        Assert.Equal(permitted, Policy.MayBreakGlass(caller, Home));
        Assert.Equal(permitted, Policy.MaySeeHealthFileInEmergency(caller, Home, CaseState.Open, glassBroken: true));
        Assert.False(Policy.MayBreakGlass(caller, Elsewhere));
        Assert.False(Policy.MaySeeHealthFileInEmergency(caller, Elsewhere, CaseState.Open, glassBroken: true));
    }

    [Theory]
    [InlineData(CaseState.Open, true)]
    [InlineData(CaseState.Closed, true)]
    [InlineData(CaseState.HandedOver, false)]
    [InlineData(CaseState.Restricted, false)]
    [InlineData(CaseState.Erased, false)]
    public void Opens_what_is_there_to_be_read(CaseState state, bool permitted)
    {
        var caller = new Caller("someone", Role.Caseworker, Home);

        Assert.Equal(permitted, Policy.MaySeeHealthFileInEmergency(caller, Home, state, glassBroken: true));
        Assert.False(Policy.MaySeeHealthFileInEmergency(caller, Home, state, glassBroken: false));
        Assert.Equal(permitted, Policy.MaySeeHealthFile(caller, Home, Assignment.Assigned, state));
        Assert.False(Policy.MaySeeHealthFile(caller, Home, Assignment.None, state));
    }

    [Fact]
    public void Opens_nothing_but_the_health_file_and_that_to_read()
    {
        var caller = new Caller("someone", Role.Caseworker, Home);

        Assert.Equal("BROKEN_GLASS", Policy.Decide(caller, new(Deed.See, Home, FieldClass.Health) { GlassBroken = true }).Reason);
        Assert.All(
            Enum.GetValues<Deed>().Except([Deed.See]),
            deed => Assert.False(Policy.Decide(caller, new(deed, Home, FieldClass.Health) { GlassBroken = true }).Permitted));
        foreach (var @class in Enum.GetValues<FieldClass>().Except([FieldClass.Health]))
            Assert.NotEqual("BROKEN_GLASS", Policy.Decide(caller, new(Deed.See, Home, @class) { GlassBroken = true }).Reason);
    }

    [Theory]
    [InlineData(Role.TeamLead, Purpose.TeamSteering, true)]
    [InlineData(Role.TeamLead, Purpose.CaseManagement, true)]
    [InlineData(Role.TeamLead, Purpose.Counselling, false)]
    [InlineData(Role.DataProtectionOfficer, Purpose.DataProtection, true)]
    [InlineData(Role.Auditor, Purpose.Audit, false)]
    [InlineData(Role.Caseworker, Purpose.CaseManagement, false)]
    [InlineData(Role.Administrator, Purpose.SystemOperation, false)]
    public void Is_reviewed_by_leads_and_those_who_watch_over_data_protection(Role role, Purpose purpose, bool permitted)
    {
        var caller = new Caller("someone", role, Home) { Purpose = purpose };

        Assert.Equal(permitted, Policy.MayReviewEmergencies(caller, Home));
        Assert.False(Policy.MayReviewEmergencies(caller, Elsewhere));
        Assert.All(
            Enum.GetValues<CaseState>(),
            state => Assert.Equal(permitted && state is not CaseState.Erased, Policy.Decide(caller, new(Deed.ReviewEmergency, Home) { State = state }).Permitted));
    }

    [Theory]
    [InlineData(Role.DataProtectionOfficer, Purpose.DataProtection, true)]
    [InlineData(Role.Auditor, Purpose.Audit, false)]
    [InlineData(Role.Caseworker, Purpose.CaseManagement, false)]
    [InlineData(Role.TeamLead, Purpose.CaseManagement, false)]
    [InlineData(Role.Administrator, Purpose.SystemOperation, false)]
    public void Is_another_thing_than_to_confirm_an_erasure(Role role, Purpose purpose, bool permitted)
    {
        var caller = new Caller("someone", role, Home) { Purpose = purpose };

        Assert.Equal(permitted, Policy.MayConfirmErasure(caller, Home));
        Assert.False(Policy.MayConfirmErasure(caller, Elsewhere));
    }
}
