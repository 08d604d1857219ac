using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Casework.Api.Tests.Subscriptions;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Identity;

/// <summary>An administrator ends sessions: on both servers of an office, and in what is open.</summary>
public sealed class EndingASession(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private const string Me = "{ me { subject } }";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private readonly Caller _root = new("root", Role.Administrator, Callers.Town);
    private ApiServer _second = null!;

    public async Task InitializeAsync() => _second = await ApiServer.Start(api.Database, api.DataFolder);

    public async Task DisposeAsync() => await _second.DisposeAsync();

    [Fact]
    public async Task Refuses_tokens_from_before_on_every_server_and_takes_those_from_after()
    {
        var stolen = api.Server.Token(new Caller("sam", Role.Caseworker, Callers.Town), TimeSpan.FromHours(1), DateTimeOffset.UtcNow.AddMinutes(-1));
        ApiClient[] thieves = [new(api.Http, stolen, api.Server.Log), new(_second.Http, stolen, _second.Log)];
        foreach (var thief in thieves)
            Assert.Equal(HttpStatusCode.OK, (await thief.Ask(Me)).Status);

        Assert.Equal(JsonValueKind.Null, (await End("sam")).At("errors").ValueKind);

        foreach (var thief in thieves)
            await Becomes(HttpStatusCode.Unauthorized, thief);
        Assert.Equal(HttpStatusCode.OK, (await api.As(Callers.Ada).Ask(Me)).Status);
        var again = api.Server.Token(new Caller("sam", Role.Caseworker, Callers.Town), TimeSpan.FromHours(1), DateTimeOffset.UtcNow.AddSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await new ApiClient(api.Http, again, api.Server.Log).Ask(Me)).Status);
    }

    [Fact]
    public async Task Ends_what_is_open()
    {
        var token = api.Server.Token(new Caller("sophie", Role.Caseworker, Callers.Town), TimeSpan.FromHours(1), DateTimeOffset.UtcNow.AddMinutes(-1));
        const string Changes = "subscription { pathwayChanged { position } }";
        using var stream = await EventStream.Open(_second.Http, token, Changes);
        Assert.True(stream.IsStream);
        using var socket = await SocketStream.Open(_second.Http, token, Changes, new { });

        await End("sophie");
        var since = Stopwatch.GetTimestamp();
        while (await stream.Next() is not null)
        {
        }

        Assert.True(Stopwatch.GetElapsedTime(since) < Soon, $"It went on for {Stopwatch.GetElapsedTime(since)}.");
        Assert.True(await socket.Closes(Soon));
    }

    [Fact]
    public async Task Is_for_administrators_of_the_municipality_alone()
    {
        const string Mutation = "mutation($id: UUID!) { endSessions(input: { commandId: $id, subject: \"nobody\" }) { version errors { ... on Error { code } } } }";
        foreach (var caller in new[] { Callers.Ada, Callers.Lead, Callers.Auditor, Callers.DataProtectionOfficer })
            Assert.Equal(["FORBIDDEN"], (await api.As(caller).Ask(Mutation, new { id = Guid.NewGuid() })).Codes);
        Assert.Equal("PATHWAY_NOT_FOUND", (await api.As(Callers.Administrator).Ask(Mutation, new { id = Guid.NewGuid() })).Data.Text("endSessions.errors.0.code"));
    }

    private async Task<JsonElement> End(string subject) => (await api.As(_root).Ask(
        "mutation($id: UUID!, $subject: String!) { endSessions(input: { commandId: $id, subject: $subject }) { version errors { ... on Error { code } } } }",
        new { id = Guid.NewGuid(), subject })).Data.At("endSessions");

    private static async Task Becomes(HttpStatusCode status, ApiClient client)
    {
        var since = Stopwatch.GetTimestamp();
        while ((await client.Ask(Me)).Status != status)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Soon, $"It did not become {status}.");
            await Task.Delay(100);
        }
    }
}
