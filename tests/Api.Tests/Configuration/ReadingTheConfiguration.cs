using Casework.Api.Configuration;
using Microsoft.Extensions.Configuration;

namespace Casework.Api.Tests.Configuration;

public class ReadingTheConfiguration
{
    [Fact]
    public void Takes_defaults_for_what_is_not_set()
    {
        var settings = Read();

        Assert.Null(settings.Connection);
        Assert.Equal("casework", settings.Audience);
        Assert.Equal(Path.GetFullPath(".data"), settings.DataFolder);
        Assert.Equal((0, 0, TimeSpan.FromSeconds(10), false), (settings.GraphQL.AllowedOrigins.Count, settings.GraphQL.MaxBatch, settings.GraphQL.Timeout, settings.GraphQL.TrustedDocumentsOnly));
    }

    [Fact]
    public void Takes_what_is_set_for_requests()
    {
        var settings = Read(
            "Casework:GraphQL:AllowedOrigins=https://app.example, http://localhost:3000",
            "Casework:GraphQL:MaxBatch=5",
            "Casework:GraphQL:Timeout=30",
            "Casework:GraphQL:AutomaticPersistedQueries=true").GraphQL;

        Assert.Equal(["https://app.example", "http://localhost:3000"], settings.AllowedOrigins);
        Assert.Equal((5, TimeSpan.FromSeconds(30), true), (settings.MaxBatch, settings.Timeout, settings.AutomaticPersistedQueries));
    }

    [Theory]
    [InlineData("Casework:Identity:Isuer=https://issuer.example", "Casework:Identity:Isuer")]
    [InlineData("Casework:Databse:Pooler=true", "Casework:Databse:Pooler")]
    [InlineData("Casework:Database:Pooler=maybe", "maybe")]
    [InlineData("ConnectionStrings:Casework=Host=a|Casework:Database:Pooler=true", "ConnectionStrings:CaseworkDirect")]
    [InlineData("ConnectionStrings:CaseworkOwner=Host=a", "ConnectionStrings:Casework")]
    [InlineData("Casework:Identity:Authority=http://issuer.example", "https")]
    [InlineData("Casework:Identity:Issuer=https://issuer.example", "Casework:Identity:Authority")]
    [InlineData("Casework:Identity:Issuer=https://issuer.example|Casework:Identity:KeysFile=/no/such/file", "/no/such/file")]
    [InlineData("Casework:Identity:Authority=https://issuer.example|Casework:Identity:KeysFile=/no/such/file", "not both")]
    [InlineData("Casework:GraphQL:AllowedOrigins=https://app.example,app.example", "\"app.example\"")]
    [InlineData("Casework:GraphQL:AllowedOrigins=https://app.example/path", "without a path")]
    [InlineData("Casework:GraphQL:AllowedOrigins=*", "\"*\"")]
    [InlineData("Casework:GraphQL:TrustedDocuments=/no/such/file", "/no/such/file")]
    [InlineData("Casework:GraphQL:TrustedDocumentsOnly=true", "Casework:GraphQL:TrustedDocuments")]
    [InlineData("Casework:GraphQL:TrustedDocumentsOnly=yes", "yes")]
    [InlineData("Casework:GraphQL:TrustedDocuments=/|Casework:GraphQL:TrustedDocumentsOnly=true|Casework:GraphQL:AutomaticPersistedQueries=true", "not both")]
    [InlineData("Casework:GraphQL:MaxBatch=11", "0 to 10")]
    [InlineData("Casework:GraphQL:MaxBatch=-1", "0 to 10")]
    [InlineData("Casework:GraphQL:Timeout=0", "1 to 300")]
    public void Refuses_what_cannot_be_meant(string settings, string named)
    {
        var refused = Assert.Throws<ConfigurationInvalidException>(() => Read(settings.Split('|')));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static CaseworkSettings Read(params string[] settings) => CaseworkSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
        .Build());
}
