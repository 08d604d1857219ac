using System.Net;
using System.Text.Json;
using Casework.Api.Tests.Pathways;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Access;

/// <summary>The table of who may ask for what, as the schema's @access has it, asked of a running server field by field.</summary>
[Collection(WithALongStory.Name)]
public class AskingInARole(LongStory story)
{
    private static readonly Role[] ReadPersonalData = [Role.Caseworker, Role.TeamLead, Role.Newcomer];

    private static readonly string[] OfTheStaff = ["foundTeam", "renameTeam", "closeTeam", "addTeamMember", "removeTeamMember", "nameTeamLead", "nameDeputy", "endDeputy"];

    // What is told as it happens: Subscriptions/ asks for it.
    private static readonly string[] Told = ["Subscription", "PathwayChange"];

    public static TheoryData<string> Types => [.. Contract.Objects.Select(type => type.Name).Except(Told)];

    [Fact]
    public void Is_ruled_for_every_field() =>
        Assert.All(Contract.Objects.SelectMany(type => type.Fields.Select(field => (Type: type, Field: field))), each => Assert.NotNull(Contract.Readers(each.Type, each.Field)));

    [Fact]
    public void Leaves_commands_to_caseworkers_and_the_staff_to_who_leads_it() =>
        Assert.All(Contract.Schema.Mutation!.Fields, field => Assert.Equal(
            field.Name == "endSessions" ? [Role.Administrator]
            : OfTheStaff.Contains(field.Name) ? [Role.Administrator, Role.TeamLead]
            : field.Name is "prepareRelease" or "publishRelease" or "withdrawRelease" ? [Role.Administrator, Role.DataProtectionOfficer]
            : field.Name == "acknowledgeNotice" ? [Role.Caseworker, Role.TeamLead, Role.DataProtectionOfficer]
            : field.Name == "reviewBrokenGlass" ? [Role.TeamLead, Role.DataProtectionOfficer]
            : field.Name is "acceptMatch" or "leaveMatch" ? [Role.Mentor]
            : field.Name is "assignInterpreter" or "recordNoInterpreter" ? [Role.InterpreterCoordinator]
            : field.Name is "recordInterpreting" or "recordMissedInterpreting" ? [Role.Caseworker, Role.TeamLead, Role.InterpreterCoordinator]
            : field.Name == "confirmErasure" ? [Role.DataProtectionOfficer]
            : [Role.Caseworker],
            Contract.Readers(Contract.Schema.Mutation, field)!.Order()));

    [Fact]
    public void Hides_no_field_of_a_change_from_those_who_are_told_of_it()
    {
        var change = Contract.Objects.Single(type => type.Name == "PathwayChange");
        var told = Contract.Readers(Contract.Schema.Subscription!, Contract.Schema.Subscription!.Fields.Single(field => field.Type.Named == change))!;
        Assert.All(change.Fields, field => Assert.Equal(told, Contract.Readers(change, field)!));
    }

    [Theory, MemberData(nameof(Types))]
    public async Task Is_answered_to_the_roles_named_and_to_no_other(string name)
    {
        var type = Contract.Objects.Single(type => type.Name == name);
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = story.Api.As(Callers.Of(role, GlobalIds.Pathway(story.Pathway)));
            var way = Way.For(role, type);
            foreach (var fields in AtOnce(type, way, role))
            {
                var answer = await Probe.Ask(client, way, fields, story);

                Assert.Equal((HttpStatusCode.OK, role, string.Join(", ", way.StopsOf(role, fields).Order(StringComparer.Ordinal))), (answer.Status, role, string.Join(", ", Probe.Forbidden(answer))));
                Assert.All(answer.Codes, code => Assert.Equal("FORBIDDEN", code));
                // What a person waits for is given to who answers them: Protection/ shows until when.
                if (!ReadPersonalData.Contains(role) && (role, name) is not ((Role.DataProtectionOfficer, "AccessReport") or (Role.Mentor, "MatchedPerson") or (Role.InterpreterCoordinator, "InterpreterBooking")))
                    Assert.DoesNotContain(LongStory.Canary, answer.Text, StringComparison.Ordinal);
            }
        }

        story.Api.Server.Log.SaidNothing();
    }

    [Fact]
    public async Task Shows_personal_values_to_caseworkers_and_their_owner_alone()
    {
        const string Question = """
            query($id: ID!, $after: String, $told: DateTime) { pathway(id: $id, asOf: { known: $told }) { timeline(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { fact {
              ... on PathwayOpened { givenName familyName } ... on ContactRecorded { note } ... on PathwayReopened { why: reason }
              ... on WorkSpellStarted { employer } ... on EntryCorrected { reason replacement { ... on ContactRecorded { note } } } } } } } }
            """;
        foreach (var role in new[] { Role.Caseworker, Role.Newcomer, Role.Auditor })
        {
            var (seen, refused, after) = (0, 0, (string?)null);
            do
            {
                var answer = await story.Api.As(Callers.Of(role, GlobalIds.Pathway(story.Pathway))).Ask(Question, new { id = story.Pathway, after, told = story.ToldAt });
                seen += answer.Text.Split(LongStory.Canary).Length - 1;
                refused += answer.Codes.Count(code => code == "FORBIDDEN");
                var page = JsonDocument.Parse(answer.Text).RootElement.At("data.pathway.timeline.pageInfo");
                after = page.At("hasNextPage").GetBoolean() ? page.Text("endCursor") : null;
            }
            while (after is not null);

            Assert.Equal(ReadPersonalData.Contains(role) ? (8, 0) : (0, 8), (seen, refused));
        }
    }

    [Theory]
    [InlineData("{ pathways(first: 100) { nodes { id } } }")]
    [InlineData("{ deadlines(first: 100) { nodes { id } } }")]
    [InlineData("{ auditTrail(first: 100) { nodes { id } } }")]
    public async Task As_a_newcomer_is_answered_no_list(string query) =>
        Assert.Equal(["FORBIDDEN"], (await story.Api.As(Callers.Newcomer(GlobalIds.Pathway(story.Pathway))).Ask(query)).Codes);

    /// <summary>One at a time where a refusal may take everything beside it along: at the roots, and where a field that is never null is refused.</summary>
    private static IEnumerable<IReadOnlyList<OutputField>> AtOnce(ObjectType type, Way way, Role role) =>
        type == Contract.Schema.Query || type == Contract.Schema.Mutation || (way.IsOpenTo(role) && type.Fields.Any(field => field.Type is NonNullType && !Contract.Readers(type, field)!.Contains(role)))
            ? type.Fields.Select(field => new[] { field })
            : [type.Fields];
}
