using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casework.Api.Tests.Identity;

/// <summary>An identity provider on a port of its own: discovery and keys, which a test can change or take away.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private TestIssuer(WebApplication server) => _server = server;

    public Uri Address => new(_server.Urls.First());

    public string Issuer { get; set; } = TestKeys.Issuer;

    public string KeySet { get; set; } = """{"keys":[]}""";

    public bool IsDown { get; set; }

    public int Asked { get; private set; }

    public static async Task<TestIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var issuer = new TestIssuer(server);
        server.MapGet("/.well-known/openid-configuration", () =>
        {
            issuer.Asked++;
            return issuer.IsDown
                ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new { issuer = issuer.Issuer, jwks_uri = new Uri(issuer.Address, "/keys") });
        });
        server.MapGet("/keys", () => Results.Content(issuer.KeySet, "application/json"));
        await server.StartAsync();
        return issuer;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
