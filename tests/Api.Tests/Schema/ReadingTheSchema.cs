using System.Net;
using Casework.Api.Schema;
using Casework.Api.Tests.Testing;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Schema;

public class ReadingTheSchema(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Theory]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?sdl")]
    public async Task Gives_what_the_file_says(string path)
    {
        using var response = await Get(path, knownTag: null);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "application/graphql"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(SchemaPrinter.Print(GraphQL.TypeSystem.Schema.FromSdl(CaseworkSchema.Sdl)), text);
        Assert.Equal(SchemaPrinter.Print(GraphQL.TypeSystem.Schema.FromSdl(text)), text);
        Assert.Contains("openPathway(", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_sent_again_to_who_knows_it()
    {
        using var first = await Get("/graphql/schema.graphql", knownTag: null);
        var tag = first.Headers.ETag!.ToString();
        using var again = await Get("/graphql/schema.graphql", tag);
        using var other = await Get("/graphql/schema.graphql", "\"another\"");

        Assert.Equal((HttpStatusCode.NotModified, tag, ""), (again.StatusCode, again.Headers.ETag!.ToString(), await again.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task By_introspection_finds_every_type_of_the_file()
    {
        var contract = GraphQL.TypeSystem.Schema.FromSdl(CaseworkSchema.Sdl);
        var answer = await _ada.Ask("{ __schema { types { name description } queryType { fields { name } } mutationType { fields { name } } } }");

        Assert.Equal(contract.Types.Select(type => type.Name).Order(), answer.Data.Each("__schema.types", "name").Order());
        Assert.All(answer.Data.Each("__schema.types", "description"), description => Assert.False(string.IsNullOrEmpty(description)));
        Assert.Equal(contract.Query.Fields.Select(field => field.Name), answer.Data.Each("__schema.queryType.fields", "name"));
        Assert.Equal(contract.Mutation!.Fields.Select(field => field.Name), answer.Data.Each("__schema.mutationType.fields", "name"));
    }

    [Fact]
    public async Task Knows_the_root_types()
    {
        Assert.Equal("""{"__typename":"Query"}""", (await _ada.Ask("{ __typename }")).Data.GetRawText());
        Assert.Equal("""{"__typename":"Mutation"}""", (await _ada.Ask("mutation { __typename }")).Data.GetRawText());
    }

    private async Task<HttpResponseMessage> Get(string path, string? knownTag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (knownTag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", knownTag);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        return await _ada.Send(request);
    }
}
