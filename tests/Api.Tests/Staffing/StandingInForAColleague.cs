using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Staffing;

/// <summary>Who is told of clocks, and who finds whose pathways, while somebody is away.</summary>
public sealed class StandingInForAColleague(StaffedOffice office) : IClassFixture<StaffedOffice>
{
    [Fact]
    public async Task Is_told_of_the_overdue_clock_as_the_caseworker_and_the_lead_are()
    {
        var due = (await office.Ada.Api.Ask("query($id: ID!) { pathway(id: $id) { deadlines { kind dueOn } } }", new { id = office.Pathway })).Data.Text("pathway.deadlines.0.dueOn");
        Assert.Equal(["ada ASSIGNED  MISSED", " UNASSIGNED  MISSED"], Told(await office.Ada.Notices()));
        Assert.Equal(["ada ASSIGNED  MISSED", "clara DEPUTY ada MISSED", " UNASSIGNED  MISSED"], Told(await office.Clara.Notices()));
        Assert.Equal(["dora LEAD  MISSED", " UNASSIGNED  MISSED"], Told(await office.Dora.Notices()));
        var notice = (await office.Clara.Notices("{ reason: { eq: DEPUTY } }")).At("nodes.0");
        Assert.Equal((due, office.Pathway, "RECEIPT", "RECOGNITION", "Frist verstrichen"), (notice.Text("dueOn"), notice.Text("pathwayId"), notice.Text("kind"), notice.Text("stage"), notice.Text("title")));
    }

    [Fact]
    public async Task Is_told_once_however_often_the_message_comes()
    {
        var before = await office.Api.Database.Ask<long>("select count(*) from casework.mt_events where type = 'notice_given'");
        var confirmed = (await office.Ada.Api.On(office.Pathway, "confirmRecognitionReceipt", new { procedureId = office.Procedure, missingDocuments = Array.Empty<string>() })).Accepted();
        var last = (await office.Ada.Api.Ask(
            "query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { timeline(last: 5) { nodes { id type } } } }", new { id = office.Pathway, at = confirmed.Position })).Data;
        var entry = last.At("pathway.timeline.nodes").EnumerateArray().Single(node => node.Text("type") == "recognition_receipt_confirmed").Text("id");
        var back = (await office.Ada.Api.On(office.Pathway, "retractEntry", new { entryId = entry, reason = "It was another letter" })).Accepted();
        await office.Ada.Api.Ask("query($at: Long) { pathways(minPosition: $at) { totalCount } }", new { at = back.Position });
        await Waiting.Until(async () => await office.Api.Database.Ask<long>("select count(*) from casework.messages where due_at <= now()") == 0);

        Assert.Equal(before, await office.Api.Database.Ask<long>("select count(*) from casework.mt_events where type = 'notice_given'"));
        Assert.Equal(0L, await office.Api.Database.Ask<long>("select count(*) from casework.messages where dead"));
    }

    [Fact]
    public async Task Reads_what_is_for_the_caseworker_and_the_inbox_and_nothing_else()
    {
        var (ofAda, inbox, ofDora) = (await Id(office.Ada, "{ reason: { eq: ASSIGNED } }"), await Id(office.Ada, "{ addressee: { eq: null } }"), await Id(office.Dora, "{ reason: { eq: LEAD } }"));
        Assert.Equal("NOTICE_NOT_FOUND", await office.Elsewhere.Refused("acknowledgeNotice", new { noticeId = ofAda }));
        Assert.Equal("NOTICE_NOT_FOUND", await office.Elsewhere.Refused("acknowledgeNotice", new { noticeId = inbox }));
        Assert.Equal("NOTICE_NOT_FOUND", await office.Ada.Refused("acknowledgeNotice", new { noticeId = ofDora }));
        Assert.Empty((await office.Elsewhere.Notices()).At("nodes").EnumerateArray());

        var read = await office.Clara.Accepted("acknowledgeNotice", new { noticeId = ofAda });
        await office.Ada.Accepted("acknowledgeNotice", new { noticeId = inbox });
        var position = (await office.Ada.Accepted("acknowledgeNotice", new { noticeId = ofAda })).At("position").GetInt64();

        Assert.Equal(2, read.At("version").GetInt32());
        await office.Ada.Api.Ask("query($at: Long) { notices(minPosition: $at) { totalCount } }", new { at = position });
        Assert.Equal(["clara", "ada"], (await office.Ada.Notices()).Each("nodes", "acknowledgedBy"));
        Assert.Equal(0, (await office.Ada.Notices("{ acknowledgedAt: { eq: null } }")).At("totalCount").GetInt32());
        Assert.Equal(["DEPUTY"], (await office.Clara.Notices("{ acknowledgedAt: { eq: null } }")).Each("nodes", "reason"));
    }

    [Fact]
    public async Task Finds_the_pathways_of_whoever_is_away()
    {
        Assert.Equal([office.Pathway], await Ids(office.Ada, "whose: MINE"));
        Assert.Empty(await Ids(office.Clara, "whose: MINE"));
        Assert.Equal([office.Pathway], await Ids(office.Clara, "whose: MINE_AND_STOOD_IN_FOR"));
        Assert.Empty(await Ids(office.Dora, "whose: MINE_AND_STOOD_IN_FOR"));
        Assert.Equal([office.Pathway], await Ids(office.Dora, "whose: MY_TEAM"));
        Assert.Empty(await Ids(office.Clara, "whose: MY_TEAM"));
        Assert.Equal([office.Nobodys], await Ids(office.Clara, "whose: NOBODYS"));
        Assert.Equal([office.Pathway], await Ids(office.Clara, $"teamId: \"{office.Team}\""));
        Assert.Empty(await Ids(office.Clara, $"teamId: \"{Guid.NewGuid()}\""));
        Assert.Empty(await Ids(office.Clara, $"whose: NOBODYS, teamId: \"{office.Team}\""));
        Assert.Equal([office.Pathway], (await office.Clara.Api.Ask("{ deadlines(whose: MINE_AND_STOOD_IN_FOR) { nodes { pathwayId } } }")).Data.Each("deadlines.nodes", "pathwayId"));
        Assert.Empty((await office.Clara.Api.Ask("{ deadlines(whose: MINE) { nodes { pathwayId } } }")).Data.Each("deadlines.nodes", "pathwayId"));
    }

    [Fact]
    public async Task Counts_what_each_team_has_to_do()
    {
        var loads = (await office.Ada.Api.Ask("{ teamCaseloads { name members active overdue openRecognitions } }")).Data.At("teamCaseloads");
        Assert.Equal(
            """[{"name":"Nord","members":2,"active":1,"overdue":1,"openRecognitions":1},{"name":null,"members":0,"active":1,"overdue":1,"openRecognitions":1}]""",
            loads.GetRawText());
        Assert.Equal("[]", (await office.Elsewhere.Api.Ask("{ teamCaseloads { name } }")).Data.At("teamCaseloads").GetRawText());
    }

    [Fact]
    public async Task Shows_teams_and_deputies_to_the_municipality_alone()
    {
        const string Question = "{ staff { teams { name lead members } deputyships { caseworker deputy until namedBy inCharge } } }";
        var staff = (await office.Ada.Api.Ask(Question)).Data.At("staff");
        Assert.Equal("""[{"name":"Nord","lead":"dora","members":["ada","dora"]}]""", staff.At("teams").GetRawText());
        Assert.Equal(("ada", "clara", StaffedOffice.Day(14), "dora", true), (staff.Text("deputyships.0.caseworker"), staff.Text("deputyships.0.deputy"), staff.Text("deputyships.0.until"), staff.Text("deputyships.0.namedBy"), staff.At("deputyships.0.inCharge").GetBoolean()));
        Assert.Equal("""{"teams":[],"deputyships":[]}""", (await office.Elsewhere.Api.Ask(Question)).Data.At("staff").GetRawText());
        Assert.Equal(["FORBIDDEN"], (await office.Api.As(Callers.Council).Ask(Question)).Codes);
        Assert.Equal("DEPUTY_CIRCLE", await office.Dora.Refused("nameDeputy", new { deputyshipId = Guid.NewGuid(), caseworker = "clara", deputy = "ada", from = StaffedOffice.Day(1), until = StaffedOffice.Day(2) }));
    }

    private static IEnumerable<string> Told(JsonElement notices) =>
        notices.At("nodes").EnumerateArray().Select(notice => $"{notice.Text("addressee")} {notice.Text("reason")} {notice.Text("inPlaceOf")} {notice.Text("level")}");

    private static async Task<string> Id(StaffClient caseworker, string filter) => (await caseworker.Notices(filter)).Text("nodes.0.id")!;

    private static async Task<IReadOnlyList<string?>> Ids(StaffClient caseworker, string arguments) =>
        (await caseworker.Api.Ask($"{{ pathways({arguments}) {{ nodes {{ id }} }} }}")).Data.Each("pathways.nodes", "id");
}
