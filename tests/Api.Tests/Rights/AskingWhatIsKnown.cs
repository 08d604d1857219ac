using System.Text.Json;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Rights;

public sealed class AskingWhatIsKnown(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Town = "13003000";

    // The keys of the one database of all these tests.
    private static readonly string Data = TestFolder.Create();

    private readonly Dictionary<string, string> _environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["CASEWORK_DATA"] = Data,
        ["ConnectionStrings__Casework"] = database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
    };

    public async Task InitializeAsync()
    {
        if (await database.Ask<long>("select count(*) from casework.mt_events") == 0)
            Assert.Equal(0, (await CaseworkProcess.Run(_environment, "seed", "--pathways", "60", "--seed", "5", "--json")).Exit);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("de", "Auskunft über Ihre Daten", "Wann Ihre Daten angesehen wurden")]
    [InlineData("en", "Information about your data", "When your data were looked up")]
    public async Task Is_answered_on_a_page_to_print_and_for_programs(string language, string title, string lookUps)
    {
        // Of those with most to tell, with a disclosure among it.
        var pathway = await database.Ask<Guid>($"select e.stream_id from casework.mt_events e join casework.mt_streams s on s.id = e.stream_id and s.type = 'newcomer_pathway' where e.tenant_id = '{Town}' group by e.stream_id order by count(*) filter (where e.type = 'disclosure_made') desc, count(*) desc limit 1");
        var folder = Path.Combine(TestFolder.Create(), "answer");
        var first = await Export(pathway, language, folder);
        var second = await Export(pathway, language, folder);

        Assert.True((first.Exit, second.Exit) == (0, 0), $"{first} {second}");
        var page = ReadablePage.Check(await File.ReadAllTextAsync(Path.Combine(folder, "access.html")), language);
        Assert.Equal(title, page.Descendants("h1").Single().Value);
        Assert.Contains(lookUps, page.Descendants("h2").Select(heading => heading.Value));

        var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "access.json"))).RootElement;
        Assert.Equal(await database.Ask<long>($"select count(*) from casework.mt_events where stream_id = '{pathway}' and type !~ '^health_'"), report.GetProperty("history").GetArrayLength());
        Assert.True(report.GetProperty("recipients").GetArrayLength() > 0);
        Assert.True(report.GetProperty("purposes").GetArrayLength() > 5);
        Assert.True(second.Document.GetProperty("lookUps").GetInt32() > first.Document.GetProperty("lookUps").GetInt32());

        // Neither staff nor anybody else is named.
        var text = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText));
        Assert.DoesNotContain("demo-caseworker", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cli:", text, StringComparison.Ordinal);

        var portable = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "portability.json"))).RootElement;
        Assert.Equal("casework.portable.v1", portable.GetProperty("format").GetString());
        Assert.All(portable.GetProperty("onConsent").EnumerateArray(), fact => Assert.Matches("^(consent|volunteer)_", fact.GetProperty("type").GetString()));
        Assert.True(await database.Ask<long>($"select count(*) from casework.mt_events where type = 'person_exported' and data ->> 'PathwayId' = '{pathway}' and headers ->> 'purpose' = 'OWN_DATA'") >= 2);
        Assert.True(await database.Ask<long>($"select count(*) from casework.read_entries where channel = 3 and operation = 'export person' and '{pathway}' = any (pathways)") >= 2);
    }

    [Fact]
    public async Task Is_refused_where_there_is_no_such_file_and_recorded_all_the_same()
    {
        var stranger = Guid.NewGuid();
        var refused = await Export(stranger, "de", Path.Combine(TestFolder.Create(), "none"));

        Assert.Equal((1, "PATHWAY_NOT_FOUND"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(1, await database.Ask<long>($"select count(*) from casework.read_entries where '{stranger}' = any (pathways)"));
        // Nothing was handed out.
        Assert.Equal(0, await database.Ask<long>($"select count(*) from casework.mt_events where data ->> 'PathwayId' = '{stranger}'"));
    }

    [Theory]
    [InlineData("de", "Verzeichnis von Verarbeitungstätigkeiten")]
    [InlineData("en", "Record of processing activities")]
    public async Task Is_told_in_general_by_the_record_of_processing(string language, string title)
    {
        var page = await CaseworkProcess.Run(_environment, "record-of-processing", "--language", language);
        var json = await CaseworkProcess.Run(_environment, "record-of-processing", "--language", language, "--json");

        Assert.Equal((0, 0), (page.Exit, json.Exit));
        Assert.Equal(title, ReadablePage.Check(page.Output, language).Descendants("h1").Single().Value);
        Assert.True(json.Document.GetProperty("purposes").GetArrayLength() > 5);
        Assert.Contains(json.Document.GetProperty("retention").EnumerateArray(), rule => rule.GetProperty("topic").GetString() == "case.retention");
        Assert.True(json.Document.GetProperty("measures").GetArrayLength() > 3);
    }

    private Task<Finished> Export(Guid pathway, string language, string folder) =>
        CaseworkProcess.Run(_environment, "export", "person", "--municipality", Town, "--pathway", $"{pathway}", "--language", language, "--out", folder, "--json");
}
