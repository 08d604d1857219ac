using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Commands;

public class CommandingMany(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Assign = """
        mutation($input: AssignCaseworkerToManyInput!) { assignCaseworkerToMany(input: $input) {
          acceptedCount position results { pathwayId version position warnings { code } errors { __typename ... on Error { code } } } } }
        """;

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Decides_each_by_itself_and_says_what_became_of_it()
    {
        var (open, closed, theirs) = (await _ada.Open(), await _ada.Open(), (await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().PathwayId!);
        (await _ada.On(closed, "closePathway", new { reason = "NO_NEED" })).Accepted();
        var input = new { commandId = Guid.NewGuid(), pathwayIds = new[] { open, closed, theirs, "no id" }, caseworker = "clara" };
        var before = await api.Recorded();

        var answer = (await _ada.Ask(Assign, new { input })).Data.At("assignCaseworkerToMany");
        var again = (await _ada.Ask(Assign, new { input })).Data.At("assignCaseworkerToMany");

        Assert.Equal([open, closed, theirs, "no id"], answer.Each("results", "pathwayId"));
        Assert.Equal(["2", null, null, null], answer.Each("results", "version"));
        Assert.Equal([null, "PATHWAY_CLOSED", "PATHWAY_NOT_FOUND", "PATHWAY_NOT_FOUND"], answer.At("results").EnumerateArray().Select(result => result.At("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].Text("code") : null));
        Assert.Equal((1, answer.Each("results", "position")[0]), (answer.At("acceptedCount").GetInt32(), answer.At("position").GetRawText()));
        Assert.Equal(answer.GetRawText(), again.GetRawText());
        Assert.Equal((before.Events + 1, before.Commands + 1), ((await api.Recorded()).Events, (await api.Recorded()).Commands));
    }

    [Fact]
    public async Task Takes_five_hundred_at_once_and_not_one_more()
    {
        var pathways = new List<string>();
        foreach (var some in Enumerable.Range(0, 500).Chunk(50))
            pathways.AddRange(await Task.WhenAll(some.Select(_ => _ada.Open())));
        var input = new { commandId = Guid.NewGuid(), pathwayIds = pathways, language = "ar", version = "2026-1", channel = "IN_PERSON" };

        var answer = await _ada.Ask(
            "mutation($input: DeliverRightsInformationToManyInput!) { deliverRightsInformationToMany(input: $input) { acceptedCount position results { errors { __typename } } } }", new { input });

        Assert.Equal(500, answer.Data.At("deliverRightsInformationToMany.acceptedCount").GetInt32());
        var forum = new { commandId = Guid.NewGuid(), pathwayIds = pathways.Append(pathways[0]), forum = "PUBLIC_FORUM" };
        Assert.Equal(["INVALID_BULK_SIZE"], (await _ada.Ask("mutation($input: RecordForumAttendanceOfManyInput!) { recordForumAttendanceOfMany(input: $input) { acceptedCount } }", new { input = forum })).Codes);
        Assert.Equal(["INVALID_BULK_SIZE"], (await _ada.Ask(Assign, new { input = new { commandId = Guid.NewGuid(), pathwayIds = Array.Empty<string>(), caseworker = "clara" } })).Codes);
    }

    [Fact]
    public async Task Flags_and_refuses_as_one_by_one()
    {
        var pathway = await _ada.Open();
        var answer = await _ada.Ask(
            "mutation($input: MarkManyDormantInput!) { markManyDormant(input: $input) { acceptedCount position results { errors { ... on RefusedError { code rule } } } } }",
            new { input = new { commandId = Guid.NewGuid(), pathwayIds = new[] { pathway } } });

        Assert.Equal((0, "STILL_IN_CONTACT", null), (answer.Data.At("markManyDormant.acceptedCount").GetInt32(), answer.Data.Text("markManyDormant.results.0.errors.0.code"), answer.Data.Text("markManyDormant.position")));
    }
}
