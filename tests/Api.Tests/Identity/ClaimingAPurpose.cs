using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Casework.Api.Commands;
using Casework.Api.Processing;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Identity;

public sealed class ClaimingAPurpose(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Me = "{ me { purpose purposes } }";

    [Fact]
    public async Task Is_left_out_by_who_wants_the_usual()
    {
        var me = (await api.As(Callers.Lead).Ask(Me)).Data;

        Assert.Equal("TEAM_STEERING", me.Text("me.purpose"));
        Assert.Equal("""["TEAM_STEERING","CASE_MANAGEMENT","COUNSELLING"]""", me.At("me.purposes").GetRawText());
    }

    [Fact]
    public async Task Holds_for_the_request() => Assert.Equal("COUNSELLING", (await Ask(Callers.Ada, Me, "COUNSELLING")).Answer.Text("data.me.purpose"));

    [Theory]
    [InlineData("AUDIT", HttpStatusCode.Forbidden, "PURPOSE_NOT_PERMITTED")]
    [InlineData("TEAM_STEERING", HttpStatusCode.Forbidden, "PURPOSE_NOT_PERMITTED")]
    [InlineData("case_management", HttpStatusCode.BadRequest, "PURPOSE_UNKNOWN")]
    [InlineData("CURIOSITY", HttpStatusCode.BadRequest, "PURPOSE_UNKNOWN")]
    [InlineData("0", HttpStatusCode.BadRequest, "PURPOSE_UNKNOWN")]
    [InlineData("", HttpStatusCode.BadRequest, "PURPOSE_UNKNOWN")]
    [InlineData("CASE_MANAGEMENT,AUDIT", HttpStatusCode.BadRequest, "PURPOSE_UNKNOWN")]
    public async Task Is_refused_for_what_the_role_may_not(string purpose, HttpStatusCode status, string code)
    {
        var (refused, answer) = await Ask(Callers.Ada, Me, purpose);

        Assert.Equal((status, code), (refused, answer.Text("errors.0.extensions.code")));
    }

    [Fact]
    public async Task Opens_to_a_team_lead_what_their_usual_one_does_not()
    {
        var pathway = await api.As(Callers.Ada).Open();
        var query = $$"""{ pathway(id: "{{pathway}}") { person { familyName nationality } } }""";

        var steering = (await Ask(Callers.Lead, query, "TEAM_STEERING")).Answer;
        Assert.Equal(("FORBIDDEN", "nationality"), (steering.Text("errors.0.extensions.code"), steering.At("errors.0.path").EnumerateArray().Last().GetString()));
        Assert.NotNull(steering.Text("data.pathway.person.familyName"));
        Assert.NotNull((await Ask(Callers.Lead, query, "CASE_MANAGEMENT")).Answer.Text("data.pathway.person.nationality"));
    }

    [Fact]
    public async Task Is_recorded_with_what_was_done()
    {
        const string Mutation = """
            mutation($input: RecordContactInput!) { recordContact(input: $input) { version errors { ... on Error { code } } } }
            """;
        var pathway = await api.As(Callers.Ada).Open();
        var input = new { commandId = Guid.NewGuid(), pathwayId = pathway, channel = "PHONE" };
        var (_, answer) = await Ask(Callers.Ada, Mutation, "COUNSELLING", new { input });

        Assert.Equal(JsonValueKind.Null, answer.At("data.recordContact.errors").ValueKind);
        var id = GlobalIds.Pathway(pathway);
        Assert.Equal("CASE_MANAGEMENT COUNSELLING", await api.Database.Ask<string>(
            $"select string_agg(headers ->> 'purpose', ' ' order by seq_id) from casework.mt_events where stream_id = '{id}'"));
    }

    [Fact]
    public void Is_described_for_the_record_of_processing()
    {
        Assert.Equal(Enum.GetValues<Purpose>(), PurposeRegistry.OfTheHouse.Keys);
        var all = JsonSerializer.SerializeToNode(PurposeRegistry.OfTheHouse.Values, JsonSerializerOptions.Web)!.AsArray();
        Assert.Equal(PurposeRegistry.OfTheHouse.Count, PurposeRegistry.Read(all.ToJsonString()).Count);
        all[0]!["legalBasis"]!["de"] = " ";
        Assert.Throws<InvalidOperationException>(() => PurposeRegistry.Read(all.ToJsonString()));
        all.RemoveAt(0);
        Assert.Throws<InvalidOperationException>(() => PurposeRegistry.Read(all.ToJsonString()));
        Assert.All(Enum.GetValues<Purpose>(), purpose => Assert.Equal(purpose, PurposeNames.Read(PurposeNames.Of(purpose))));
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Ask(Caller caller, string query, string purpose, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.TryAddWithoutValidation("Casework-Purpose", purpose);
        using var response = await api.As(caller).Send(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
