using Casework.Api.Composition;
using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.GraphQL.Execution;

namespace Casework.Api.Tests.ReadLog;

/// <summary>Every type with content of a case is recorded, or is found only inside of one that is.</summary>
public class LeavingNothingOut(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Fact]
    public void Is_what_every_way_through_the_schema_ends_at() => Assert.Empty(RecordedTypes.Escaping(Contract.Schema, Recorded()));

    [Theory]
    [InlineData("PathwaySummary", "PathwaysConnection")]
    [InlineData("HealthScreening", "HealthFile")]
    [InlineData("NeedFlag", "Pathway", "PathwayChange", "DuplicateCandidate", "Household")]
    [InlineData("ReadLogEntry", "ReadLogEntry", "ReadLogConnection")]
    public void Would_be_seen_where_one_is_forgotten(string found, params string[] forgotten) =>
        Assert.Contains(found, RecordedTypes.Escaping(Contract.Schema, Recorded().Except([found, .. forgotten]).ToHashSet()));

    [Fact]
    public void Stops_the_server_from_starting_where_one_is_forgotten() =>
        Assert.Contains("HealthFile", Assert.Throws<ContentNotRecordedException>(() => RecordedTypes.Check(Contract.Schema, Recorded().Except(["HealthFile"]).ToHashSet())).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_why_for_types_that_there_are_alone() =>
        Assert.All(RecordedTypes.Without.Keys, name => Assert.NotNull(Contract.Schema.Type(name)));

    [Fact]
    public void Is_told_by_payloads_in_no_field_of_their_own() =>
        Assert.Equal(
            ["acceptedCount", "booking", "errors", "healthFile", "match", "notice", "pathway", "position", "release", "results", "staff", "version", "warnings"],
            Contract.Objects.Where(type => type.Name.EndsWith("Payload", StringComparison.Ordinal)).SelectMany(type => type.Fields).Select(field => field.Name).Distinct().Order(StringComparer.Ordinal));

    private IReadOnlySet<string> Recorded() => CaseworkSchema.Bind(GraphQLComposition.Parts(api.Server.Runtime), new ExecutionOptions()).AccountedTypes;
}
