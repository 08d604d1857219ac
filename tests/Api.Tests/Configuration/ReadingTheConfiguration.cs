using Casework.Api.Configuration;
using Casework.Domain.Access;
using Casework.GraphQL.Execution;
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
        Assert.Null(settings.GraphQL.GraphiQL);
        Assert.Equal(TimeSpan.FromMilliseconds(750), settings.DatabasePatience);
        Assert.Equal(TimeSpan.FromSeconds(2), Read("Casework:Database:Patience=2000").DatabasePatience);
    }

    [Fact]
    public void Takes_what_is_set_for_requests()
    {
        var settings = Read(
            "Casework:GraphQL:AllowedOrigins=https://app.example, http://localhost:3000",
            "Casework:GraphQL:MaxBatch=5",
            "Casework:GraphQL:Timeout=30",
            "Casework:GraphQL:AutomaticPersistedQueries=true",
            "Casework:GraphQL:GraphiQL=false").GraphQL;

        Assert.Equal(["https://app.example", "http://localhost:3000"], settings.AllowedOrigins);
        Assert.Equal((5, TimeSpan.FromSeconds(30), true, false), (settings.MaxBatch, settings.Timeout, settings.AutomaticPersistedQueries, settings.GraphiQL));
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
    [InlineData("Casework:Limits:Caseworker:MaxCots=5", "Casework:Limits:Caseworker:MaxCots")]
    [InlineData("Casework:Limits:Mayor:MaxCost=5", "Casework:Limits:Mayor:MaxCost")]
    [InlineData("Casework:Limits:Caseworker:MaxCost=0", "from 1 to")]
    [InlineData("Casework:Limits:Caseworker:MaxDepth=13", "from 1 to 12")]
    [InlineData("Casework:Limits:Caseworker:TimeoutSeconds=301", "from 1 to 300")]
    [InlineData("Casework:Limits:Caseworker:Introspection=perhaps", "true or false")]
    [InlineData("Casework:Limits:Address:Burst=-1", "Casework:Limits:Address:Burst")]
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
    [InlineData("Casework:Database:Patience=0", "1 to 30000")]
    [InlineData("Casework:GraphQL:GraphiQL=maybe", "maybe")]
    public void Refuses_what_cannot_be_meant(string settings, string named)
    {
        var refused = Assert.Throws<ConfigurationInvalidException>(() => Read(settings.Split('|')));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_limits_of_each_role()
    {
        var limits = Read("Casework:Limits:Auditor:MaxCost=9000", "Casework:Limits:Auditor:TimeoutSeconds=5", "Casework:Limits:Council:Introspection=true", "Casework:Limits:Newcomer:RequestsPerSecond=3").Limits;

        Assert.Equal(new RequestLimits { MaxCost = 9_000, Timeout = TimeSpan.FromSeconds(5) }, limits.Of(Role.Auditor));
        Assert.Equal(new RequestLimits(), limits.Of(Role.Caseworker));
        Assert.True(limits.MayIntrospect(Role.Council, isDevelopment: false));
        Assert.False(limits.MayIntrospect(Role.Caseworker, isDevelopment: false));
        Assert.True(limits.MayIntrospect(Role.Caseworker, isDevelopment: true));
        Assert.Equal(new Rate(3, 30), limits.RateOf(Role.Newcomer, isDevelopment: true));
        Assert.Null(limits.RateOf(Role.Caseworker, isDevelopment: true));
        Assert.NotNull(limits.RateOf(Role.Caseworker, isDevelopment: false));
        Assert.NotNull(limits.RateOfAddress(isDevelopment: false));
    }

    private static CaseworkSettings Read(params string[] settings) => CaseworkSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
        .Build());
}
