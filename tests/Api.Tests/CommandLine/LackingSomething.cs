using System.Net;
using System.Net.Sockets;
using Casework.Testing;

namespace Casework.Api.Tests.CommandLine;

public sealed class LackingSomething(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Like_a_free_port_is_one_sentence_and_3()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var refused = await CaseworkProcess.Run(OnTheTestDatabase(), "serve", "--urls", address, "--json");

        IsOneSentence(refused, 3, "ADDRESS_IN_USE", address);
    }

    [Fact]
    public async Task Like_PostgreSQL_is_one_sentence_and_3()
    {
        var environment = _data.Production;
        environment["CASEWORK_PG_BIN"] = "/no/such/folder";

        var refused = await CaseworkProcess.Run(environment, "serve", "--json");

        IsOneSentence(refused, 3, "POSTGRESQL_UNAVAILABLE", "/no/such/folder");
    }

    [Fact]
    public async Task Like_the_configured_database_is_one_sentence_and_3()
    {
        var environment = _data.Production;
        environment["ConnectionStrings__Casework"] = "Host=127.0.0.1;Port=1;Username=casework;Password=quite-secret";

        var refused = await CaseworkProcess.Run(environment, "migrate", "--json");

        IsOneSentence(refused, 3, "DATABASE_UNREACHABLE", "127.0.0.1:1");
        Assert.DoesNotContain("quite-secret", refused.Errors + refused.Output, StringComparison.Ordinal);
    }

    private static void IsOneSentence(Finished refused, int exit, string code, string names)
    {
        Assert.Equal(exit, refused.Exit);
        Assert.Equal(code, refused.Document.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains(names, Assert.Single(refused.Sentences), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
    }

    private Dictionary<string, string> OnTheTestDatabase()
    {
        var environment = _data.Production;
        environment["ConnectionStrings__Casework"] = database.AppConnectionString;
        environment["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString;
        return environment;
    }
}
