using System.Net;
using System.Net.Sockets;
using Casework.Api.Configuration;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Identity;

/// <summary>Every token that nobody must believe, sent to a running server.</summary>
public sealed class AttackingWithTokens : IAsyncLifetime, IDisposable
{
    private const string Question = "{ me { subject } }";

    private readonly TestKeys _keys = new();
    private readonly TestKeys _others = new();
    private readonly string _file = Path.GetTempFileName();
    private CaseworkApi _api = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(_file, _keys.KeySet);
        _api = new CaseworkApi { Settings = new Dictionary<string, string> { [Setting.KeysFile.Key] = _file, [Setting.Issuer.Key] = TestKeys.Issuer } };
        await _api.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        File.Delete(_file);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _others.Dispose();
    }

    [Fact]
    public async Task Is_refused_alike_calls_nobody_and_stops_nothing()
    {
        var answers = new HashSet<string>();
        foreach (var (what, attack) in TokenAttacks.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query = Question }) };
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {attack(_keys, _others)}");
            using var response = await _api.Http.SendAsync(request);
            Assert.Equal((what, HttpStatusCode.Unauthorized), (what, response.StatusCode));
            answers.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Single(answers);
        _api.Server.Log.SaidNothing();
        // Which shows that those were refused for what was wrong with them.
        foreach (var good in new[] { _keys.Token(), _keys.Token(_keys.Ec), _keys.Signed("""{"alg":"RS256","typ":"at+jwt","kid":"rsa-1"}""", TokenAttacks.Payload()) })
            Assert.Equal("ada", (await new ApiClient(_api.Http, good, _api.Server.Log).Ask(Question)).Data.Text("me.subject"));
    }

    [Fact]
    public async Task Calls_no_address_that_a_token_names()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var place = $"http://{listener.LocalEndpoint}/keys";
        foreach (var header in new[] { "jku", "x5u" })
        {
            var token = _others.Token(header: new() { [header] = place });
            Assert.Equal(HttpStatusCode.Unauthorized, (await new ApiClient(_api.Http, token, _api.Server.Log).Ask(Question)).Status);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await new ApiClient(_api.Http, _others.Token(issuer: place), _api.Server.Log).Ask(Question)).Status);
        await Task.Delay(200);
        Assert.False(listener.Pending());
        // One that is called shows it.
        using var caller = new TcpClient();
        await caller.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        Assert.True(listener.Pending());
    }
}
