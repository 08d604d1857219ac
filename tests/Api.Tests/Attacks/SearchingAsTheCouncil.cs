using System.Globalization;
using System.Net;
using Casework.Api.Schema;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Attacks;

/// <summary>
/// A council's token asks thousands of generated questions, before and after people come, move and leave: the answers are the same, byte for byte, so
/// nothing in them comes from anybody. <c>CASEWORK_SEARCHES</c> says how many questions there are.
/// </summary>
public sealed class SearchingAsTheCouncil(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    public const string Canary = "Quillfeather";

    private const int Searches = 1_000;

    [Fact]
    public async Task Finds_nothing_about_anybody()
    {
        var wanted = Environment.GetEnvironmentVariable("CASEWORK_SEARCHES") is { } more ? int.Parse(more, CultureInfo.InvariantCulture) : Searches;
        var people = await Arrive(3);
        var known = people.Select(GlobalIds.Pathway).Append(await Published()).ToList();
        foreach (var caller in new[] { Callers.Council, Callers.Committee })
        {
            var before = await Answers(caller, known, wanted / 2);
            await Change(people);
            var after = await Answers(caller, known, wanted / 2);

            Assert.Equal(Contract.Schema.Query.Fields.Select(field => field.Name).Order(), before.Asked.Order());
            for (var i = 0; i < before.Texts.Count; i++)
                Assert.True(before.Texts[i].Answer == after.Texts[i].Answer, $"{before.Texts[i].Query}\n{before.Texts[i].Answer}\n{after.Texts[i].Answer}");
            Assert.All(before.Texts, text => Assert.DoesNotContain(Canary, text.Answer, StringComparison.OrdinalIgnoreCase));
            Assert.Contains(before.Texts, text => text.Answer.Contains("FORBIDDEN", StringComparison.Ordinal));
        }

        api.Server.Log.SaidNothing();
    }

    // The power of the search: who may see people finds them by the same questions.
    [Fact]
    public async Task Would_find_somebody_where_there_is_a_way()
    {
        var people = await Arrive(3);
        var known = people.Select(GlobalIds.Pathway).ToList();
        var before = await Answers(Callers.Ada, known, Searches / 2);
        await Change(people);
        var after = await Answers(Callers.Ada, known, Searches / 2);

        Assert.Contains(before.Texts, text => text.Answer.Contains(Canary, StringComparison.Ordinal));
        Assert.Contains(before.Texts.Zip(after.Texts), pair => pair.First.Answer != pair.Second.Answer);
    }

    [Fact]
    public async Task Is_answered_by_the_same_bytes_a_thousand_times()
    {
        await Published();
        var council = api.As(Callers.Council);
        var answers = new HashSet<string>();
        for (var time = 0; time < 100; time++)
        {
            var fields = string.Join(' ', Enumerable.Range(0, 10).Select(number => $"a{number}: councilReleases {{ id signature figures {{ value }} }}"));
            var answer = (await council.Ask($"{{ {fields} }}")).Data;
            answers.UnionWith(answer.EnumerateObject().Select(field => field.Value.GetRawText()));
        }

        Assert.Contains("signature", Assert.Single(answers), StringComparison.Ordinal);
    }

    private async Task<(HashSet<string> Asked, List<(string Query, string Answer)> Texts)> Answers(Caller caller, List<Guid> known, int questions)
    {
        var (search, client, texts) = (new RandomSearch(11, known), api.As(caller), new List<(string, string)>());
        for (var i = 0; i < questions; i++)
        {
            var query = search.Next();
            texts.Add((query, (await client.Ask(query)).Text));
        }

        return (search.Asked, texts);
    }

    [Fact]
    public async Task Is_told_by_no_other_door_that_somebody_is_there()
    {
        var somebody = GlobalIds.Pathway((await Arrive(1))[0]);
        var release = await Published();
        foreach (var ending in new[] { ".json", ".csv", ".de.html", ".en.html" })
        {
            Assert.Equal(HttpStatusCode.OK, await Status($"/council/releases/{release}{ending}"));
            Assert.Equal(HttpStatusCode.NotFound, await Status($"/council/releases/{somebody}{ending}"));
            Assert.Equal(HttpStatusCode.NotFound, await Status($"/council/releases/{Guid.NewGuid()}{ending}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await Status("/exports/audit?format=csv"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/exports/audit?format=jsonl&pathway={somebody}"));
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await api.As(Callers.Council).Send(request);
        Assert.DoesNotContain(Canary, await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        return response.StatusCode;
    }

    // The first quarter that can be released, by two people.
    private async Task<Guid> Published()
    {
        const string Prepare = "mutation($input: PrepareReleaseInput!) { prepareRelease(input: $input) { release { id } } }";
        const string Publish = "mutation($input: PublishReleaseInput!) { publishRelease(input: $input) { position } }";
        var before = (await api.As(Callers.Council).Ask("{ councilReleases { id } }")).Data.GetProperty("councilReleases");
        if (before.GetArrayLength() > 0)
            return GlobalId.Uuid("CouncilRelease", before[0].GetProperty("id").GetString()!)!.Value;
        // An empty log has no signed root, and a release is of one.
        await Arrive(1);
        var prepared = await api.As(Callers.Administrator).Ask(Prepare, new { input = new { commandId = Guid.NewGuid(), table = "QUARTERLY_FLOWS", period = "2020-Q4" } });
        var release = prepared.Data.GetProperty("prepareRelease").GetProperty("release").GetProperty("id").GetString()!;
        var published = await api.As(Callers.DataProtectionOfficer).Ask(Publish, new { input = new { commandId = Guid.NewGuid(), releaseId = release } });
        var position = published.Data.GetProperty("publishRelease").GetProperty("position").GetInt64();
        _ = (await api.As(Callers.Administrator).Ask("query($position: Long) { councilReleases(minPosition: $position) { id } }", new { position })).Data;
        return GlobalId.Uuid("CouncilRelease", release)!.Value;
    }

    private async Task<List<string>> Arrive(int many)
    {
        var people = new List<string>();
        for (var i = 0; i < many; i++)
            people.Add((await api.As(Callers.Ada).Open(new Newcomer { FamilyName = Canary })).Accepted().PathwayId!);
        return people;
    }

    // Others come, and those who are there go on.
    private async Task Change(List<string> people)
    {
        var ada = api.As(Callers.Ada);
        foreach (var pathway in people)
        {
            (await ada.On(pathway, "assignCaseworker", new { caseworker = $"ada{Guid.NewGuid():N}" })).Accepted();
            (await ada.On(pathway, "recordExternalCertificate", new { certificateId = Guid.NewGuid(), level = "B1", issuer = "Exam Office", issuedOn = "2026-02-01", documentHash = new string('0', 64) })).Accepted();
        }

        var last = (await ada.Open(new Newcomer { FamilyName = Canary })).Accepted().Position!.Value;
        await ada.Ask("query($position: Long) { pathways(first: 1, minPosition: $position) { totalCount } }", new { position = last });
    }
}
