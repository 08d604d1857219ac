using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Pathways;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Pathways;

[Collection(WithALongStory.Name)]
public class TellingEverything(LongStory story)
{
    [Fact]
    public void Has_every_command_accepted() => Assert.Equal(
        Contract.Schema.Mutation!.Fields.Where(OfThePathway).Select(mutation => mutation.Name).Order(StringComparer.Ordinal),
        LongStory.Chapters.Select(chapter => chapter.Mutation)
            .Union(["openPathway", "linkHouseholdMember", "unlinkHouseholdMember", "suspectDuplicate", "rejectDuplicate", "mergePathway", "unmergePathway", "requestTransfer", "withdrawTransfer", "acceptTransfer", "rejectTransfer", "correctEntry", "retractEntry"])
            .Union(LongStory.OfTwoPeople).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Leaves_every_kind_of_entry()
    {
        var (types, names, labels, after) = (new List<string>(), new List<string>(), new List<string>(), (string?)null);
        do
        {
            var answer = await story.Api.As(Callers.Auditor).Ask(
                "query($after: String) { auditTrail(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { type label(lang: DE) fact { __typename } } } }", new { after });
            types.AddRange(answer.Data.Each("auditTrail.nodes", "type")!);
            names.AddRange(answer.Data.Each("auditTrail.nodes", "fact.__typename")!);
            labels.AddRange(answer.Data.Each("auditTrail.nodes", "label")!);
            after = answer.Data.At("auditTrail.pageInfo.hasNextPage").GetBoolean() ? answer.Data.Text("auditTrail.pageInfo.endCursor") : null;
        }
        while (after is not null);

        Assert.Equal(PathwayEvents.StoredNames.Select(stored => stored.Name).Order(StringComparer.Ordinal), types.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(types.Select(type => type.Replace("_", "", StringComparison.Ordinal)), names.Select(name => name.ToLowerInvariant()));
        Assert.All(labels, label => Assert.False(string.IsNullOrWhiteSpace(label)));
    }

    // Health files are no part of a pathway: HealthFiles/ tells of them.
    private static bool OfThePathway(OutputField mutation) => ((ObjectType)mutation.Type.Named).Field("pathway") is not null;
}
