using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Commands;

public class ExpectingAVersion(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Is_met_by_the_version_the_caller_saw()
    {
        var pathway = await _ada.Open();

        Assert.Equal(2, (await Contact(pathway, expectedVersion: 1)).Accepted().Version);
        Assert.Equal(3, (await Contact(pathway, expectedVersion: 2)).Accepted().Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(-1)]
    public async Task Is_refused_when_the_pathway_has_another(int expected)
    {
        var pathway = await _ada.Open();
        (await Contact(pathway, expectedVersion: null)).Accepted();
        var before = await api.Recorded();

        var error = (await Contact(pathway, expected)).Refused("StaleVersionError", "STALE_VERSION");

        Assert.Equal(2, error.At("currentVersion").GetInt32());
        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task Lets_one_of_many_through()
    {
        var pathway = await _ada.Open();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Contact(pathway, expectedVersion: 1)));

        Assert.Equal(2, Assert.Single(answers, answer => answer.Error is null).Version);
        Assert.All(answers.Where(answer => answer.Error is not null), answer => answer.Refused("StaleVersionError", "STALE_VERSION"));
    }

    private Task<CommandAnswer> Contact(string pathway, int? expectedVersion) =>
        _ada.On(pathway, "recordContact", new { channel = "PHONE", note = $"{Guid.NewGuid()}", expectedVersion });
}
