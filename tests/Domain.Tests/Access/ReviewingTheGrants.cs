using Casework.Domain.Access;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Access;

/// <summary>
/// The grants once more, as a table to be reviewed: each combination of role, purpose, deed, class, state and reach is asked, and answered as it says.
/// A grant that is changed, or has no row here, fails.
/// </summary>
public class ReviewingTheGrants
{
    private const string Home = "13003000";
    private const string AllStates = "Open Closed HandedOver Restricted Erased";
    private const string Case = "Open Closed";
    private const string Plain = "Public Personal Sensitive";

    private static readonly Guid Own = new("018f3c1e-0000-7000-8000-000000000001");

    // Name; roles; purposes; deeds; classes; states; reach.
    private static readonly (string Name, string Roles, string Purposes, string Deeds, string Classes, string States, string Reach)[] Table =
    [
        ("CASEWORK", "Caseworker TeamLead", "CaseManagement", "See Change List Replay", "Public Personal Sensitive Protection", Case, ""),
        ("CASEWORK_HEALTH", "Caseworker TeamLead", "CaseManagement", "See Change", "Health", Case, "Team"),
        ("BROKEN_GLASS", "Caseworker TeamLead", "CaseManagement", "See", "Health", Case, "BrokenGlass"),
        ("EMERGENCY", "Caseworker TeamLead", "CaseManagement", "BreakGlass", "Public", Case, ""),
        ("REVIEW_OF_EMERGENCIES", "TeamLead DataProtectionOfficer", "TeamSteering CaseManagement DataProtection", "ReviewEmergency", "Public", "Open Closed HandedOver Restricted", ""),
        ("COUNSELLING", "Caseworker TeamLead", "Counselling", "See Change List", Plain, Case, ""),
        ("STEERING", "TeamLead", "TeamSteering", "See List", "Public Personal", Case, ""),
        ("HANDED_OVER", "Caseworker TeamLead", "CaseManagement Counselling TeamSteering", "See", "Public", "HandedOver", ""),
        ("KEPT_ONLY", "Caseworker TeamLead", "CaseManagement Counselling TeamSteering", "See", "Public", "Restricted Erased", ""),
        ("ERASURE", "DataProtectionOfficer", "DataProtection", "ConfirmErasure", "Public", AllStates, ""),
        ("ACCESS_REQUEST", "DataProtectionOfficer", "DataProtection", "AnswerAccessRequest", Plain, "Open Closed Restricted", "AccessRequest"),
        ("STAFF", "Caseworker TeamLead Auditor DataProtectionOfficer Administrator", "CaseManagement Counselling TeamSteering Audit DataProtection SystemOperation", "SeeStaff", "Public", Case, ""),
        ("STAFF_STEERING", "TeamLead Administrator", "TeamSteering SystemOperation", "ChangeStaff", "Public", Case, ""),
        ("SESSIONS", "Administrator", "SystemOperation", "EndSessions", "Public", Case, ""),
        ("RELEASES", "Council Auditor DataProtectionOfficer Administrator", "Statistics Audit DataProtection SystemOperation", "SeeReleases", "Public", Case, ""),
        ("RELEASES_OF_THE_FIELD", "Committee", "Statistics", "SeeReleases", "Public", Case, "Field"),
        ("RELEASING", "DataProtectionOfficer Administrator", "DataProtection SystemOperation", "Release", "Public", Case, ""),
        ("AUDIT", "Auditor DataProtectionOfficer", "Audit DataProtection", "See Replay Audit", Plain, AllStates, ""),
        ("OWN_DATA", "Newcomer", "OwnData", "See", Plain, AllStates, "Own"),
        ("MINORS_DATA", "Newcomer", "OwnData", "See", Plain, AllStates, "Minor"),
        ("MENTORING", "Mentor", "Mentoring", "See", "Public Personal", "Open", "Match"),
        ("MATCH", "Mentor", "Mentoring", "AnswerMatch", "Public", "Open", "Match"),
        ("MATCH", "Mentor", "Mentoring", "AnswerMatch", "Public", "Open", "Proposal"),
        ("INTERPRETING", "InterpreterCoordinator", "Interpreting", "See", "Public Personal", "Open", "AssignedBooking"),
        ("BOOKING", "InterpreterCoordinator", "Interpreting", "AnswerBooking", "Public", "Open", "AssignedBooking"),
        ("BOOKING", "InterpreterCoordinator", "Interpreting", "AnswerBooking", "Public", "Open", "Booking"),
    ];

    private static readonly List<Row> Rows =
        [.. Table.Select(row => new Row(row.Name, Named<Role>(row.Roles), Named<Purpose>(row.Purposes), Named<Deed>(row.Deeds), Named<FieldClass>(row.Classes), Named<CaseState>(row.States), row.Reach))];

    [Fact]
    public void Finds_every_combination_permitted_by_the_first_that_covers_it_and_no_other()
    {
        var (asked, wrong) = (0, new List<string>());
        foreach (var reach in new[] { "", "Own", "Minor", "Team", "BrokenGlass", "AccessRequest", "Match", "Proposal", "Booking", "AssignedBooking", "Field" })
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var purpose in Enum.GetValues<Purpose>())
                {
                    var caller = new Caller("someone", role, Home, Own) { Purpose = purpose, Committee = CommitteeField.Work };
                    foreach (var deed in Enum.GetValues<Deed>())
                    {
                        foreach (var @class in Enum.GetValues<FieldClass>())
                        {
                            foreach (var state in Enum.GetValues<CaseState>())
                            {
                                var expected = Rows.Find(row => row.Roles.Contains(role) && row.Purposes.Contains(purpose) && row.Deeds.Contains(deed) && row.Classes.Contains(@class) && row.States.Contains(state) && (row.Reach.Length == 0 || row.Reach == reach))?.Name;
                                var ruling = Policy.Decide(caller, Question(reach, deed, @class, state));
                                asked++;
                                if ((ruling.Permitted ? ruling.Reason : null) != expected)
                                    wrong.Add($"{role} {purpose} {deed} {@class} {state} {reach}: {ruling.Reason}, not {expected}");
                            }
                        }
                    }
                }
            }
        }

        Assert.True(asked > 100_000);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public void Shows_classes_of_fields_to_a_role_for_a_purpose_as_some_of_them_do()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var purpose in Enum.GetValues<Purpose>())
            {
                foreach (var @class in Enum.GetValues<FieldClass>())
                {
                    var expected = @class is FieldClass.Public || Rows.Exists(row => row.Roles.Contains(role) && row.Purposes.Contains(purpose) && row.Classes.Contains(@class));
                    Assert.True(expected == Policy.MayAskFor(new Caller("someone", role) { Purpose = purpose }, @class), $"{role} {purpose} {@class}");
                }
            }
        }

        Assert.True(Policy.MayAskFor(new Caller("someone", (Role)99), FieldClass.Public));
        Assert.False(Policy.MayAskFor(new Caller("someone", (Role)99), FieldClass.Personal));
    }

    [Fact]
    public void Says_the_nearest_reason_for_a_no()
    {
        // Their purpose would do on another case: that grants for other purposes follow does not change it.
        Assert.Equal("CASE", Policy.Decide(new Caller("ada", Role.Caseworker, Home), new(Deed.Change, Home, FieldClass.Health)).Reason);
        Assert.Equal("PURPOSE", Policy.Decide(new Caller("ada", Role.Caseworker, Home) { Purpose = Purpose.Audit }, new(Deed.Change, Home, FieldClass.Health)).Reason);
        Assert.Equal("ROLE", Policy.Decide(new Caller("cora", Role.Council, Home), new(Deed.Change, Home)).Reason);
        Assert.Equal("OTHER_MUNICIPALITY", Policy.Decide(new Caller("ada", Role.Caseworker, Home), new(Deed.See, "13004000")).Reason);
    }

    [Theory]
    [InlineData(Role.Administrator, true, true, true)]
    [InlineData(Role.DataProtectionOfficer, false, true, true)]
    [InlineData(Role.Council, false, true, false)]
    [InlineData(Role.Committee, false, false, false)]
    [InlineData(Role.Auditor, false, true, false)]
    [InlineData(Role.Caseworker, false, false, false)]
    [InlineData(Role.Newcomer, false, false, false)]
    public void Leaves_sessions_to_a_municipality_and_releases_to_none(Role role, bool endsSessions, bool seesReleases, bool releases)
    {
        var (here, nowhere) = (new Caller("someone", role, Home), new Caller("someone", role));

        Assert.Equal(endsSessions, Policy.MayEndSessions(here, Home));
        Assert.False(Policy.MayEndSessions(here, "13004000"));
        Assert.False(Policy.MayEndSessions(nowhere, Home));
        Assert.Equal((seesReleases, releases), (Policy.MaySeeWholeReleases(here), Policy.MayRelease(here)));
        Assert.Equal((seesReleases, releases), (Policy.MaySeeWholeReleases(nowhere), Policy.MayRelease(nowhere)));
    }

    private static AccessQuestion Question(string reach, Deed deed, FieldClass @class, CaseState state) => new(deed, Home, @class)
    {
        State = state,
        PathwayId = reach == "Own" ? Own : null,
        StandsForMinor = reach == "Minor",
        Assignment = reach == "Team" ? Assignment.Assigned : Assignment.None,
        GlassBroken = reach == "BrokenGlass",
        AccessRequested = reach == "AccessRequest",
        Match = reach switch { "Match" => MatchStanding.Active, "Proposal" => MatchStanding.Proposed, _ => MatchStanding.None },
        Booking = reach switch { "AssignedBooking" => BookingStanding.Assigned, "Booking" => BookingStanding.Shown, _ => BookingStanding.None },
        Milestone = reach == "Field" ? Milestone.FirstJob : null,
    };

    private static T[] Named<T>(string names) where T : struct, Enum => [.. names.Split(' ').Select(Enum.Parse<T>)];

    private sealed record Row(string Name, Role[] Roles, Purpose[] Purposes, Deed[] Deeds, FieldClass[] Classes, CaseState[] States, string Reach);
}
