using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Decisions;

public sealed class ReadingTheRules(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Question = "query($topic: String, $on: LocalDate) { ruleSets(topic: $topic, on: $on) { id topic validFrom source status values { name value } } }";

    [Fact]
    public async Task Gives_all_of_them_each_with_its_source()
    {
        var sets = await Ask(null, null);
        Assert.True(sets.Count > 60, $"{sets.Count} rule sets");
        Assert.Equal(sets.Select(set => (set.Text("topic"), set.Text("validFrom"))).OrderBy(key => key.Item1, StringComparer.Ordinal).ThenBy(key => key.Item2, StringComparer.Ordinal), sets.Select(set => (set.Text("topic"), set.Text("validFrom"))));
        Assert.All(sets, set => Assert.NotEmpty(set.Text("source")!));
        Assert.All(sets, set => Assert.NotEmpty(set.At("values").EnumerateArray()));
    }

    [Theory]
    [InlineData("language.admission", null, new[] { "language-admission-open", "language-admission-frozen-2026" })]
    [InlineData("language.admission", "2026-02-08", new[] { "language-admission-open" })]
    [InlineData("language.admission", "2026-02-09", new[] { "language-admission-frozen-2026" })]
    [InlineData("language.admission", "2004-12-31", new string[0])]
    [InlineData("language", null, new string[0])]
    public async Task Gives_those_of_a_topic_and_a_day(string topic, string? on, string[] ids) =>
        Assert.Equal(ids, (await Ask(topic, on)).Select(set => set.Text("id")));

    [Fact]
    public async Task Is_for_those_who_decide_and_those_who_look_into_decisions()
    {
        Assert.Empty((await api.As(Callers.Auditor).Ask(Question, new { topic = "case.retention" })).Codes);
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Council).Ask(Question, new { topic = "case.retention" })).Codes);
    }

    private async Task<IReadOnlyList<JsonElement>> Ask(string? topic, string? on) =>
        [.. (await api.As(Callers.Ada).Ask(Question, new { topic, on })).Data.At("ruleSets").EnumerateArray()];
}
