using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.Api.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Domain.Releases;
using Casework.Projections;
using Casework.TransparencyLog;

namespace Casework.Api.Tests.Releases;

[Collection(ReleasedTown.Name)]
public sealed class ReleasingToCouncils(ReleasedTown town)
{
    private const string Whole = "id schema table period publishedOn guarantee rho lifetimeRho confidence boundary checkpoint areas { code name municipalities } figures { area milestone share period measured value sigma low high fewerThan guarantee } remarks revisions { area milestone period value } signature downloads { format path sha256 }";

    private CaseworkApi Api => town.Api;

    [Fact]
    public async Task Gives_every_council_the_figures_with_noise_interval_and_guarantee()
    {
        foreach (var caller in new[] { Callers.Council, new Caller("cem", Role.Council), Callers.Auditor })
        {
            var releases = (await Api.As(caller).Ask($"{{ councilReleases {{ {Whole} }} }}")).Data.At("councilReleases").EnumerateArray().ToList();
            Assert.Equal([.. ReleasedTown.Quarters, "2021"], releases.Select(release => release.Text("period")).Take(6));
            var figure = releases[0].At("figures").EnumerateArray().First(one => one.Text("area") == Callers.Town);
            Assert.Equal((4.472, "ZCDP(0.025)"), (figure.At("sigma").GetDouble(), figure.Text("guarantee")));
            Assert.Equal(("ZCDP(0.125)", 0.5, 0.9), (releases[0].Text("guarantee"), releases[0].At("lifetimeRho").GetDouble(), releases[0].At("confidence").GetDouble()));
        }
    }

    [Theory]
    [InlineData(CommitteeField.Housing, "OWN_HOUSING")]
    [InlineData(CommitteeField.Language, "LANGUAGE_B1 SCHOOL_PLACE")]
    [InlineData(CommitteeField.Work, "QUALIFICATION_RECOGNISED FIRST_JOB")]
    [InlineData(CommitteeField.Cohesion, "FIRST_PARTICIPATION")]
    [InlineData(CommitteeField.Rights, "FIRST_PARTICIPATION")]
    public async Task Gives_a_committee_the_figures_of_its_own_field_and_the_same_ones(CommitteeField field, string milestones)
    {
        const string Figures = "id figures { area milestone share period value low high } revisions { area milestone period value } areas { code } downloads { path } signature report { sources { id } announcements { milestone atLeast } surveys { question } volunteers { question } }";
        var committee = Api.As(Callers.Committee with { Committee = field });
        var all = (await Api.As(Callers.Council).Ask($"{{ councilReleases {{ {Figures} }} }}")).Data.At("councilReleases").EnumerateArray().ToDictionary(release => release.Text("id")!);
        var own = (await committee.Ask($"{{ councilReleases {{ {Figures} }} }}")).Data.At("councilReleases").EnumerateArray().ToList();

        Assert.NotEmpty(own);
        Assert.Equal(milestones.Split(' ').Order(), own.SelectMany(release => release.Each("figures", "milestone")).Distinct().Order());
        foreach (var release in own)
        {
            var whole = all[release.Text("id")!];
            foreach (var list in new[] { "figures", "revisions" })
            {
                Assert.Equal(
                    whole.At(list).EnumerateArray().Where(one => milestones.Split(' ').Contains(one.Text("milestone"))).Select(one => one.GetRawText()),
                    release.At(list).EnumerateArray().Select(one => one.GetRawText()));
            }

            Assert.Equal(release.Each("figures", "area").Distinct().Order(), release.Each("areas", "code").Order());
            Assert.Empty(release.At("downloads").EnumerateArray());
            Assert.NotEmpty(whole.At("downloads").EnumerateArray());
            Assert.Null(release.Text("signature"));
            Assert.NotNull(whole.Text("signature"));
            if (whole.At("report") is { ValueKind: JsonValueKind.Object } report)
            {
                Assert.NotEmpty(report.At("sources").EnumerateArray());
                Assert.Empty(release.At("report.sources").EnumerateArray().Concat(release.At("report.surveys").EnumerateArray()));
                Assert.Equal(JsonValueKind.Null, release.At("report.volunteers").ValueKind);
                Assert.Equal(
                    report.At("announcements").EnumerateArray().Where(one => milestones.Split(' ').Contains(one.Text("milestone"))).Select(one => one.GetRawText()),
                    release.At("report.announcements").EnumerateArray().Select(one => one.GetRawText()));
            }

            Assert.Equal(release.GetRawText(), (await committee.Ask($"{{ councilRelease(id: \"{release.Text("id")}\") {{ {Figures} }} }}")).Data.At("councilRelease").GetRawText());
        }

        foreach (var other in all.Keys.Except(own.Select(release => release.Text("id")!)))
            Assert.Equal(JsonValueKind.Null, (await committee.Ask($"{{ councilRelease(id: \"{other}\") {{ id }} }}")).Data.At("councilRelease").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await committee.Ask("{ releaseBudget { spent } }")).Data.At("releaseBudget").ValueKind);
    }

    [Fact]
    public async Task Sends_committees_no_document_that_holds_other_fields()
    {
        foreach (var field in Enum.GetValues<CommitteeField>())
        {
            foreach (var ending in new[] { "json", "csv", "de.html", "en.html" })
            {
                using var theirs = await Get(Callers.Committee with { Committee = field }, $"/council/releases/{GlobalId.Read(town.Ids["2020-Q4"])!.Value.Id}.{ending}");
                using var nothing = await Get(Callers.Committee with { Committee = field }, $"/council/releases/{Guid.NewGuid()}.{ending}");
                Assert.Equal((nothing.StatusCode, await nothing.Content.ReadAsStringAsync()), (theirs.StatusCode, await theirs.Content.ReadAsStringAsync()));
                Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
            }
        }
    }

    [Fact]
    public void Has_one_catalogue_on_the_page_and_in_the_policy()
    {
        using var page = new StreamReader(typeof(CaseworkSchema).Assembly.GetManifestResourceStream(
            typeof(CaseworkSchema).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("committees.js", StringComparison.Ordinal)))!);
        var text = page.ReadToEnd();
        // The page also says which surveys are a committee's.
        var milestones = Enum.GetValues<Milestone>().Select(milestone => JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{milestone}")).ToList();
        foreach (var field in Enum.GetValues<CommitteeField>())
        {
            var listed = Enum.GetValues<Milestone>().Where(milestone => field.AnswersFor(milestone)).Select(milestone => JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{milestone}")).Order();
            var line = text.Split('\n').Single(line => line.TrimStart().StartsWith($"{field.ToString().ToUpperInvariant()}:", StringComparison.Ordinal));
            Assert.Equal(listed, line.Split('[', ']')[1].Split(',').Select(one => one.Trim(' ', '\'')).Intersect(milestones).Order());
        }
    }

    [Fact]
    public async Task Counts_once_what_was_reached_beneath_its_noise()
    {
        var milestones = new PathwayMilestones(Api.Server.Runtime.Reads);
        var stream = (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State;
        var schema = Api.Server.Runtime.Releases.Schemas.All[0];
        var cuts = stream.Published.Take(5).Select(release => new ReleaseCut(release.Table, release.Period, release.LogSize)).ToList();
        var cell = new ReleaseCell(Callers.Town, Milestone.FirstParticipation);
        var files = await milestones.Files(cuts[^1].LogSize, CancellationToken.None);
        var counts = cuts.Select((cut, i) => ReleaseCounting.Of(schema, cut, cuts.Take(i), files)[cell]).ToList();

        Assert.Equal([1, 0, 1, 0, 0], counts);
        // The same seed gives the figures again: nothing was drawn twice.
        var first = stream.Published.First();
        var again = ReleasePipeline.Measure(schema, first.Table, first.Period, ReleaseCounting.Of(schema, cuts[0], [], files), NoiseOfSeed.Of(first.Seed.Value!));
        Assert.Equal(first.Cells, again);
    }

    [Fact]
    public async Task Gives_the_same_bytes_a_thousand_times()
    {
        var query = $"{{ councilRelease(id: \"{town.Ids["2020-Q4"]}\") {{ {Whole} }} }}";
        var answers = new HashSet<string>();
        foreach (var chunk in Enumerable.Range(0, 1000).Chunk(50))
            answers.UnionWith((await Task.WhenAll(chunk.Select(_ => Api.As(Callers.Council).Ask(query)))).Select(answer => answer.Text));

        Assert.Single(answers);
        Assert.Contains("FIRST_PARTICIPATION", answers.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_downloads_that_the_signature_is_over()
    {
        var release = (await Api.As(Callers.Council).Ask($"{{ councilRelease(id: \"{town.Ids["2021-Q1"]}\") {{ {Whole} }} }}")).Data.At("councilRelease");
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(release.Text("signature")!));
        var key = VerifierKey.Parse((await Api.Http.GetStringAsync("/transparency/key")).Split('\n')[0]);
        Assert.Equal([key], note.Verify([key]));
        Assert.StartsWith("casework council release\nCR-1 QUARTERLY_FLOWS 2021-Q1\n", note.Text, StringComparison.Ordinal);
        foreach (var download in release.At("downloads").EnumerateArray())
        {
            using var response = await Get(Callers.Council, download.Text("path")!);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal((HttpStatusCode.OK, download.Text("sha256")), (response.StatusCode, Convert.ToHexStringLower(SHA256.HashData(bytes))));
            Assert.Contains($"{download.Text("format")} {download.Text("sha256")}\n", note.Text, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }

        using var csv = await Get(Callers.Council, release.At("downloads").EnumerateArray().Single(one => one.Text("format") == "CSV").Text("path")!);
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(release.At("figures").GetArrayLength() + 1, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Equal('"', line[0]));
    }

    [Fact]
    public async Task Revises_the_quarters_of_a_year_so_that_they_add_up()
    {
        var year = (await Api.As(Callers.Council).Ask($"{{ councilRelease(id: \"{town.Ids["2021"]}\") {{ {Whole} }} }}")).Data.At("councilRelease");
        var figures = year.At("figures").EnumerateArray().Where(one => (one.Text("area"), one.Text("milestone")) == (Callers.Town, "FIRST_PARTICIPATION")).ToList();
        Assert.Equal(figures.Single(one => one.Text("period") == "2021").At("value").GetInt32(), figures.Where(one => one.Text("period") != "2021").Sum(one => one.At("value").GetInt32()));
        Assert.Contains("RETRACTIONS_NOT_SUBTRACTED", year.At("remarks").EnumerateArray().Select(remark => remark.GetString()));
        var quarter = (await Api.As(Callers.Council).Ask($"{{ councilRelease(id: \"{town.Ids["2021-Q2"]}\") {{ {Whole} }} }}")).Data.At("councilRelease");
        var revised = quarter.At("revisions").EnumerateArray().Single(one => (one.Text("area"), one.Text("milestone")) == (Callers.Town, "FIRST_PARTICIPATION"));
        Assert.Equal(figures.Single(one => one.Text("period") == "2021-Q2").At("value").GetInt32(), revised.At("value").GetInt32());
    }

    [Fact]
    public async Task Shows_what_is_spent_and_by_whom()
    {
        var answer = (await Api.As(Callers.Administrator).Ask("{ releaseBudget { lifetimeRho spent remaining membershipAdvantage levels { level spent } } releases { period preparedBy publishedBy } }")).Data;

        var levels = answer.At("releaseBudget.levels").EnumerateArray().ToDictionary(level => level.Text("level")!, level => level.At("spent").GetDecimal());
        Assert.Equal((0.125m, 0.175m), (levels["QUARTER"], levels["YEAR"]));
        Assert.Equal(levels.Values.Sum(), answer.At("releaseBudget.spent").GetDecimal());
        Assert.Equal(0.5m, answer.At("releaseBudget.spent").GetDecimal() + answer.At("releaseBudget.remaining").GetDecimal());
        Assert.InRange(answer.At("releaseBudget.membershipAdvantage").GetDouble(), 0.29, 0.33);
        Assert.Equal(("root", "dietmar"), (answer.Text("releases.0.preparedBy"), answer.Text("releases.0.publishedBy")));
    }

    [Theory]
    [InlineData("QUARTERLY_FLOWS", "2099-Q1", "CR-1", "RELEASE_PERIOD_UNFINISHED")]
    [InlineData("QUARTERLY_FLOWS", "2021-Q4", "CR-1", "RELEASE_ALREADY_PUBLISHED")]
    [InlineData("QUARTERLY_FLOWS", "2023-Q1", "CR-1", "RELEASE_OUT_OF_ORDER")]
    [InlineData("YEARLY_FLOWS", "2022-Q1", "CR-1", "RELEASE_PERIOD_INVALID")]
    [InlineData("QUARTERLY_FLOWS", "2022-Q1", "CR-9", "RELEASE_SCHEMA_UNKNOWN")]
    public async Task Refuses_what_cannot_be_released_and_spends_nothing(string table, string period, string schema, string code)
    {
        var before = (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State.Budget.Spent;

        Assert.Equal(code, ReleasedTown.Code(await town.Prepare(table, period, schema: schema)));
        Assert.Equal(before, (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State.Budget.Spent);
    }

    [Fact]
    public async Task Lets_one_of_two_nodes_publish_and_nobody_their_own_preparation()
    {
        var spent = (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State.Budget.SpentOn(BudgetLevel.Stock);
        var id = (await town.Prepare("YEARLY_STOCKS", "2022")).Text("release.id")!;
        Assert.Equal("RELEASE_PREPARED_BY_YOU", ReleasedTown.Code(await town.Publish(id, Callers.Administrator)));
        Assert.Equal("RELEASE_ALREADY_PREPARED", ReleasedTown.Code(await town.Prepare("YEARLY_STOCKS", "2022", ReleasedTown.Officer)));

        await using var second = await ApiServer.Start(Api.Database, Api.DataFolder);
        var other = new Caller("dora", Role.Administrator);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => town.Publish(id, i % 2 == 0 ? ReleasedTown.Officer : other, on: i % 2 == 0 ? Api.Server : second)));

        Assert.Single(answers, answer => ReleasedTown.Code(answer) is null);
        Assert.All(answers.Where(answer => ReleasedTown.Code(answer) is not null), answer => Assert.Equal("RELEASE_ALREADY_PUBLISHED", ReleasedTown.Code(answer)));
        var position = answers.Single(answer => ReleasedTown.Code(answer) is null).At("position").GetInt64();
        var bytes = await Task.WhenAll(new[] { Api.Server, second }.Select(server => server.As(Callers.Administrator).Ask($"{{ councilRelease(id: \"{id}\", minPosition: {position}) {{ {Whole} }} }}")));
        Assert.Equal(bytes[0].Text, bytes[1].Text);
        Assert.Equal(spent + 0.0249m, (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State.Budget.SpentOn(BudgetLevel.Stock));
    }

    [Fact]
    public async Task Takes_back_what_is_prepared_and_prepares_it_anew()
    {
        var id = (await town.Prepare("QUARTERLY_FLOWS", "2022-Q1")).Text("release.id")!;
        var before = (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State;
        var (seed, spent) = (before.Releases[^1].Seed.Value, before.Budget.Spent);
        var withdrawn = await town.Withdraw(id);
        Assert.Null(ReleasedTown.Code(withdrawn));
        Assert.Equal(JsonValueKind.Null, withdrawn.At("release").ValueKind);
        Assert.Equal("RELEASE_NOT_FOUND", ReleasedTown.Code(await town.Publish(id)));

        Assert.Null(ReleasedTown.Code(await town.Prepare("QUARTERLY_FLOWS", "2022-Q1")));
        var after = (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State;
        Assert.NotEqual(seed, after.Releases[^1].Seed.Value);
        Assert.Equal(spent, after.Budget.Spent);
        await town.Withdraw(id);
        Assert.Equal("RELEASE_NOT_FOUND", ReleasedTown.Code(await town.Withdraw(id)));
        Assert.Equal("RELEASE_ALREADY_PUBLISHED", ReleasedTown.Code(await town.Withdraw(town.Ids["2020-Q4"])));
    }

    [Fact]
    public async Task Names_the_state_of_the_log_so_that_auditors_can_open_it_and_nobody_else()
    {
        var release = (await Api.As(Callers.Council).Ask($"{{ councilRelease(id: \"{town.Ids["2021-Q1"]}\") {{ checkpoint signature downloads {{ path }} }} }}")).Data.At("councilRelease");
        var known = (await Api.As(Callers.Auditor).Ask("{ releases { id logSize logRoot checkpointOpening } }")).Data.At("releases").EnumerateArray().Single(one => one.Text("id") == town.Ids["2021-Q1"]);

        Assert.Equal(release.Text("checkpoint"), BlindedCheckpoint.Of(known.Text("checkpointOpening")!, known.At("logSize").GetInt64(), known.Text("logRoot")!));
        Assert.Contains($"\n{release.Text("checkpoint")}\n", release.Text("signature"), StringComparison.Ordinal);
        foreach (var download in release.At("downloads").EnumerateArray())
        {
            using var response = await Get(Callers.Council, download.Text("path")!);
            Assert.DoesNotContain(known.Text("logRoot")!, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(["FORBIDDEN"], (await Api.As(Callers.Council).Ask("{ releases { logSize checkpointOpening } }")).Codes.Distinct());
    }

    [Fact]
    public async Task Seals_what_the_noise_is_made_of()
    {
        var seed = (await Api.Server.Runtime.Releases.Read(CancellationToken.None)).State.Published.First().Seed.Value!;

        Assert.Equal(44, seed.Length);
        Assert.Equal(0, await Api.Database.Ask<long>($"select count(*) from casework.mt_events where data::text like '%{seed}%'"));
        Assert.True(await Api.Database.Ask<long>("select count(*) from casework.mt_events where type = 'release_prepared' and data::text like '%Seed%'") >= 5);
    }

    [Fact]
    public async Task Keeps_councils_out_of_everything_else_and_everybody_else_out_of_releases()
    {
        Assert.NotEmpty((await Api.As(Callers.Council).Ask("{ pathways { totalCount } }")).Errors);
        Assert.NotEmpty((await Api.As(Callers.Council).Ask("{ releases { preparedBy } }")).Errors);
        Assert.NotEmpty((await Api.As(Callers.Ada).Ask("{ councilReleases { id } }")).Errors);
        Assert.NotEmpty((await Api.As(Callers.Council).Ask("mutation { prepareRelease(input: { commandId: \"5d2a0d3e-6f3b-4c52-9a5f-0d8c3f0c1a99\", table: QUARTERLY_FLOWS, period: \"2022-Q1\" }) { position } }")).Errors);
        var path = $"/council/releases/{GlobalId.Read(town.Ids["2020-Q4"])!.Value.Id}.json";
        foreach (var role in Enum.GetValues<Role>())
        {
            using var response = await Get(Callers.Of(role, Guid.NewGuid()), path);
            var may = role is Role.Council or Role.Auditor or Role.DataProtectionOfficer or Role.Administrator;
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        }

        foreach (var nothing in new[] { $"/council/releases/{Guid.NewGuid()}.json", "/council/releases/x.csv", path.Replace(".json", ".pdf", StringComparison.Ordinal) })
        {
            using var response = await Get(Callers.Council, nothing);
            Assert.Equal((HttpStatusCode.NotFound, "NOT_FOUND"), (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Text("code")));
        }

        using var nobody = await Api.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    private Task<HttpResponseMessage> Get(Caller caller, string path) => Api.As(caller).Send(new HttpRequestMessage(HttpMethod.Get, path));
}
