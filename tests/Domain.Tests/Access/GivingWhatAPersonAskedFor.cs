using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Tests.Access;

/// <summary>Whoever watches over data protection sees no names, and still answers the person who asks (Art. 15 GDPR).</summary>
public class GivingWhatAPersonAskedFor
{
    private const string Home = "13003000";
    private const string Elsewhere = "13004000";
    private static readonly DateOnly Day = new(2026, 6, 15);

    [Theory]
    [InlineData(Role.DataProtectionOfficer, Purpose.DataProtection, true)]
    [InlineData(Role.DataProtectionOfficer, Purpose.Audit, false)]
    [InlineData(Role.Auditor, Purpose.Audit, false)]
    [InlineData(Role.Caseworker, Purpose.CaseManagement, false)]
    [InlineData(Role.TeamLead, Purpose.TeamSteering, false)]
    [InlineData(Role.Newcomer, Purpose.OwnData, false)]
    [InlineData(Role.Administrator, Purpose.SystemOperation, false)]
    public void Is_for_who_watches_over_data_protection_while_the_person_waits(Role role, Purpose purpose, bool permitted)
    {
        var caller = new Caller("someone", role, Home) { Purpose = purpose };

        Assert.Equal(permitted, Policy.MayAnswerAccessRequest(caller, Home, CaseState.Open, accessRequested: true));
        Assert.False(Policy.MayAnswerAccessRequest(caller, Home, CaseState.Open, accessRequested: false));
        Assert.False(Policy.MayAnswerAccessRequest(caller, Elsewhere, CaseState.Open, accessRequested: true));
    }

    [Theory]
    [InlineData(CaseState.Open, true)]
    [InlineData(CaseState.Closed, true)]
    [InlineData(CaseState.Restricted, true)]
    [InlineData(CaseState.HandedOver, false)]
    [InlineData(CaseState.Erased, false)]
    public void Is_of_files_that_there_is_something_in(CaseState state, bool permitted) =>
        Assert.Equal(permitted, Policy.MayAnswerAccessRequest(new Caller("someone", Role.DataProtectionOfficer, Home), Home, state, accessRequested: true));

    [Theory]
    [InlineData(FieldClass.Public, true)]
    [InlineData(FieldClass.Personal, true)]
    [InlineData(FieldClass.Sensitive, true)]
    [InlineData(FieldClass.Health, false)]
    [InlineData(FieldClass.Protection, false)]
    public void Shows_what_the_person_is_given_on_a_screen(FieldClass @class, bool permitted)
    {
        var asked = Policy.Decide(new Caller("someone", Role.DataProtectionOfficer, Home), new(Deed.AnswerAccessRequest, Home, @class) { AccessRequested = true });
        Assert.Equal((permitted, permitted ? "ACCESS_REQUEST" : "CASE"), (asked.Permitted, asked.Reason));
    }

    [Fact]
    public void Waits_from_the_request_to_the_answer()
    {
        var request = Guid.NewGuid();
        var asked = Entered(DataProtection.Initial, new ProtectionEvent.AccessRequested(request) { RuleSet = "r" });

        Assert.False(DataProtection.Initial.IsAccessRequested);
        Assert.True(asked.IsAccessRequested);
        Assert.False(Entered(asked, new ProtectionEvent.AccessRequestAnswered(request)).IsAccessRequested);
        Assert.True(Entered(Entered(asked, new ProtectionEvent.AccessRequestAnswered(request)), new ProtectionEvent.AccessRequested(Guid.NewGuid()) { RuleSet = "r" }).IsAccessRequested);
        // Of an extension of which nobody knows the request.
        Assert.False(Entered(DataProtection.Initial, new ProtectionEvent.AccessRequestExtended(request, 1, "many")).IsAccessRequested);
    }

    private static DataProtection Entered(DataProtection state, PathwayEvent @event) =>
        DataProtection.Evolve(state, new Entry(Guid.NewGuid(), 1, Day, DateTimeOffset.UnixEpoch, @event));
}
