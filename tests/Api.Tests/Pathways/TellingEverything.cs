using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Pathways;

namespace Casework.Api.Tests.Pathways;

public class TellingEverything(LongStory story) : IClassFixture<LongStory>
{
    [Fact]
    public void Has_every_command_accepted() => Assert.Equal(
        Contract.Schema.Mutation!.Fields.Select(mutation => mutation.Name).Order(StringComparer.Ordinal),
        LongStory.Chapters.Select(chapter => chapter.Mutation).Union(["openPathway", "correctEntry", "retractEntry"]).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Leaves_every_kind_of_entry()
    {
        var answer = await story.Api.As(Callers.Auditor).Ask("{ auditTrail(first: 100) { totalCount nodes { type label(lang: DE) fact { __typename } } } }");
        var types = answer.Data.Each("auditTrail.nodes", "type");

        Assert.Equal(PathwayEvents.StoredNames.Select(stored => stored.Name).Order(StringComparer.Ordinal), types.OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(types.Count, answer.Data.At("auditTrail.totalCount").GetInt32());
        Assert.Equal(types.Select(type => type!.Replace("_", "", StringComparison.Ordinal)), answer.Data.Each("auditTrail.nodes", "fact.__typename").Select(name => name!.ToLowerInvariant()));
        Assert.All(answer.Data.Each("auditTrail.nodes", "label"), label => Assert.False(string.IsNullOrWhiteSpace(label)));
    }
}
