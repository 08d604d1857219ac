using System.Text;
using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Api.Tests.Schema;
using Casework.Domain.Access;
using Casework.Domain.Releases;
using Casework.Domain.Staffing;
using Casework.GraphQL.TypeSystem;
using Casework.Testing;

namespace Casework.Api.Tests.Access;

/// <summary>
/// Who may ask for which field, and on which case, as two files to be reviewed. Whether servers answer so, AskingInARole asks them.
/// </summary>
public class ReviewingTheMatrix
{
    private const string Home = "13003000";
    private static readonly Guid Case = new(1, 0, 0, new byte[8]);
    private static readonly DateOnly Today = new(2026, 6, 15);

    /// <summary>Each role for each purpose it may claim.</summary>
    private static readonly Caller[] Callers =
        [.. Enum.GetValues<Role>().SelectMany(role => Purposes.Of(role).Select(purpose => new Caller("ada", role, Home, role is Role.Newcomer ? Case : null) { Purpose = purpose, Committee = role is Role.Committee ? CommitteeField.Work : null }))];

    [Fact]
    public void Shows_every_field_argument_and_input_field() => Snapshot.Matches(Fields(Contract.Schema), "matrix.fields.txt");

    [Fact]
    public void Shows_every_deed_class_and_situation() => Snapshot.Matches(Cases(), "matrix.cases.txt");

    [Fact]
    public void Misses_nothing_of_the_schema()
    {
        var lines = Fields(Contract.Schema).Split('\n').Select(line => line.Trim().Split(' ')[0]).ToHashSet();
        var fields = Contract.Objects.SelectMany(type => type.Fields).ToList();
        var wanted = fields.Select(field => field.Coordinate.ToString()!)
            .Concat(fields.SelectMany(field => field.Arguments.Select(argument => $"{field.Coordinate}({argument.Name}:)")))
            .Concat(Contract.Schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}"))).ToList();

        Assert.Empty(wanted.Except(lines));
        Assert.True(wanted.Count > 3_000, $"There are {wanted.Count}.");
    }

    [Fact]
    public void Changes_when_a_rule_does()
    {
        var opened = GraphQL.TypeSystem.Schema.FromSdl(CaseworkSchema.Sdl.Replace(
            "type Person @access(to: [CASEWORKER, NEWCOMER]", "type Person @access(to: [CASEWORKER, NEWCOMER, AUDITOR]", StringComparison.Ordinal));

        Assert.NotEqual(Fields(Contract.Schema), Fields(opened));
    }

    [Fact]
    public void Has_no_place_for_a_field_without_a_rule_or_a_class()
    {
        var unruled = GraphQL.TypeSystem.Schema.FromSdl(CaseworkSchema.Sdl.Replace(
            "type Person @access(to: [CASEWORKER, NEWCOMER], class: PERSONAL)", "type Person @access(to: [CASEWORKER, NEWCOMER])", StringComparison.Ordinal));
        var person = (ObjectType)unruled.Type("Person")!;

        Assert.Null(FieldAccess.Of(person, person.Field("givenName")!));
        Assert.NotNull(FieldAccess.Of(person, person.Field("nationality")!));
    }

    private static string Fields(GraphQL.TypeSystem.Schema schema)
    {
        var text = new StringBuilder("Who may ask for which field: x in the column of the role and its purpose.\n\n");
        foreach (var (caller, i) in Callers.Select((caller, i) => (caller, i)))
            text.Append($"  {new string('.', i)}x{new string('.', Callers.Length - i - 1)}  {RoleNames.Of(caller.Role)} for {PurposeNames.Of(caller.Purpose)}\n");
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append('\n');
            foreach (var field in type.Fields)
            {
                var access = FieldAccess.Of(field.AppliedDirectives, type.AppliedDirectives)!;
                text.Append($"{field.Coordinate} {access.Class} {Row(access.Permits)}\n");
                foreach (var argument in field.Arguments)
                    text.Append($"  {field.Coordinate}({argument.Name}:) {Own(argument)}\n");
            }
        }

        foreach (var type in schema.Types.OfType<InputObjectType>().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append('\n');
            foreach (var field in type.Fields)
                text.Append($"{type.Name}.{field.Name} {Own(field)}\n");
        }

        return text.ToString();
    }

    private static string Own(InputValue input)
    {
        var rule = input.AppliedDirectives.Any(directive => directive.Name == "access") ? FieldAccess.Of(input.AppliedDirectives, []) ?? throw new InvalidOperationException($"{input.Name} has no class.") : null;
        return rule is null ? "as what takes it" : $"{rule.Class} {Row(rule.Permits)}";
    }

    private static string Row(Func<Caller, bool> may) => string.Concat(Callers.Select(caller => may(caller) ? 'x' : '.'));

    private static string Cases()
    {
        var text = new StringBuilder("Which grant permits which deed on which case; what is not here is denied.\n");
        foreach (var (situation, question) in Situations())
        {
            text.Append($"\n{situation}\n");
            foreach (var deed in Enum.GetValues<Deed>())
            {
                foreach (var @class in Enum.GetValues<FieldClass>())
                {
                    var permitted = Callers.Select(caller => (caller, Ruling: Policy.Decide(caller, question(caller, deed, @class)))).Where(asked => asked.Ruling.Permitted)
                        .Select(asked => $"    {RoleNames.Of(asked.caller.Role)} for {PurposeNames.Of(asked.caller.Purpose)} by {asked.Ruling.Reason}\n").ToList();
                    if (permitted.Count > 0)
                        text.Append($"  {deed} {@class}\n").AppendJoin("", permitted);
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Situation, Func<Caller, Deed, FieldClass, AccessQuestion> Question)> Situations()
    {
        yield return ("own: the caller's own case", (caller, deed, @class) => Of(deed, @class) with { PathwayId = caller.PathwayId, Assignment = By("zoe") });
        yield return ("minor: that of a minor for whom the caller stands", (_, deed, @class) => Of(deed, @class) with { StandsForMinor = true, Assignment = By("zoe") });
        yield return ("nobody's: of the same municipality, without a caseworker", (_, deed, @class) => Of(deed, @class) with { Assignment = By(null) });
        yield return ("assigned: to the caller", (_, deed, @class) => Of(deed, @class) with { Assignment = By("ada") });
        yield return ("same team: to a colleague of the caller's team", (_, deed, @class) => Of(deed, @class) with { Assignment = By("ben") });
        yield return ("deputy: to somebody of another team in whose place the caller acts", (_, deed, @class) => Of(deed, @class) with { Assignment = By("yves") });
        yield return ("same municipality: to somebody of another team", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe") });
        yield return ("formerly assigned: to the caller once, to somebody of another team now", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe") });
        yield return ("glass broken: by the caller, to somebody of another team", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), GlassBroken = true });
        yield return ("access requested: by the person, who waits for the answer; assigned to somebody of another team", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), AccessRequested = true });
        yield return ("figure of the field: one that the committee on work answers for", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), Milestone = Milestone.FirstJob });
        yield return ("figure of another field: one that it does not", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), Milestone = Milestone.OwnHousing });
        yield return ("match proposed: to the caller, who is asked to accompany the newcomer", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), Match = MatchStanding.Proposed });
        yield return ("match active: the caller accompanies the newcomer", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), Match = MatchStanding.Active });
        yield return ("booking shown: of an interpreter, to whoever coordinates them", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), Booking = BookingStanding.Shown });
        yield return ("booking assigned: to an interpreter, who has to know where to", (_, deed, @class) => Of(deed, @class) with { Assignment = By("zoe"), Booking = BookingStanding.Assigned });
        foreach (var state in Enum.GetValues<CaseState>().Except([CaseState.Open]))
            yield return ($"{state}: assigned to the caller, the newcomer's own", (caller, deed, @class) => Of(deed, @class) with { PathwayId = caller.PathwayId, Assignment = By("ada"), Match = MatchStanding.Active, Booking = BookingStanding.Assigned, State = state });
        yield return ("other municipality: and everything else as for one's own", (caller, deed, @class) => Of(deed, @class) with { Municipality = "13072000", PathwayId = caller.PathwayId, StandsForMinor = true, GlassBroken = true, AccessRequested = true, Match = MatchStanding.Active, Booking = BookingStanding.Assigned, Assignment = By("ada") });
    }

    private static AccessQuestion Of(Deed deed, FieldClass @class) => new(deed, Home, @class);

    /// <summary>Ada and Ben work in one team, Yves and Zoe in another; Ada stands in for Yves.</summary>
    private static Assignment By(string? caseworker) => Assignments.Of("ada", caseworker, Office, Today);

    private static Staff Office { get; } = new StaffEvent[]
    {
        new StaffEvent.TeamFounded(new Guid(1, 0, 0, new byte[8]), "North"), new StaffEvent.TeamFounded(new Guid(2, 0, 0, new byte[8]), "South"),
        new StaffEvent.TeamMemberAdded(new Guid(1, 0, 0, new byte[8]), "ada"), new StaffEvent.TeamMemberAdded(new Guid(1, 0, 0, new byte[8]), "ben"),
        new StaffEvent.TeamMemberAdded(new Guid(2, 0, 0, new byte[8]), "yves"), new StaffEvent.TeamMemberAdded(new Guid(2, 0, 0, new byte[8]), "zoe"),
        new StaffEvent.DeputyNamed(new Guid(3, 0, 0, new byte[8]), "yves", "ada", Today, Today, "zoe"),
    }.Index().Aggregate(Staff.Initial, (staff, one) => Staff.Evolve(staff, new StaffEntry(new Guid(9, 0, 0, new byte[8]), one.Index + 1, Today, DateTimeOffset.UnixEpoch, one.Item)));
}
