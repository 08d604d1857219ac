using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Casework.Api.Tests.CommandLine;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Durability;

/// <summary>A kill -9 in the middle of many transfers between two municipalities: each is whole on both sides, or has not been.</summary>
public sealed class KillingAServerThatTransfers : IDisposable
{
    private const string Here = "13003000";
    private const string There = "05315000";
    private const int Files = 80;
    private const int BeforeTheKill = 20;

    private const string Look = "query($id: ID!) { pathway(id: $id) { person { familyName } transfer { direction state } deadlines { kind dueOn state } } }";

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };
    private static readonly string Today = DateOnly.FromDateTime(DateTime.UtcNow).ToString("yyyy-MM-dd");
    private static readonly string Filed = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-20).ToString("yyyy-MM-dd");

    private readonly DataFolder _data = new();
    private readonly ConcurrentDictionary<Guid, long> _answered = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Leaves_every_transfer_whole_with_its_clocks()
    {
        List<Offered> offers;
        string there;
        await using (var server = await RunningServer.Start(_data.Development))
        {
            there = await Token(There);
            offers = await Offer(server, there);
            var answering = Parallel.ForEachAsync(offers, AtOnce, async (offer, stop) =>
            {
                try
                {
                    _answered[offer.CommandId] = await Accept(server, there, offer, stop);
                }
                catch (HttpRequestException)
                {
                    // The server is gone; nobody was told anything.
                }
            });
            while (_answered.Count < BeforeTheKill)
                await Task.Delay(5);
            await server.Kill();
            await answering;
        }

        Assert.InRange(_answered.Count, BeforeTheKill, Files - 1);
        await using var again = await RunningServer.Start(_data.Development);
        await using var audit = await Audit.Beside(_data);
        await audit.LogHolds(_answered.Keys.ToHashSet());
        await audit.TransfersAreWhole(_answered.Count);
        foreach (var offer in offers)
            await IsWholeOrHasNotBeen(again, there, offer);

        // Given once more, each takes effect once, and says where it was recorded the first time.
        await Parallel.ForEachAsync(offers, AtOnce, async (offer, stop) =>
        {
            var position = await Accept(again, there, offer, stop);
            Assert.Equal(_answered.GetOrAdd(offer.CommandId, position), position);
        });
        await audit.LogHolds(_answered.Keys.ToHashSet());
        await audit.TransfersAreWhole(Files);
        foreach (var offer in offers)
            Assert.True(await IsWholeOrHasNotBeen(again, there, offer));
        await audit.ReadModelsAreTheFoldOfTheLog();

        await audit.LoseHalfOf(offers[0].CommandId);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => audit.TransfersAreWhole(Files));
    }

    /// <returns>Whether the file has gone.</returns>
    private static async Task<bool> IsWholeOrHasNotBeen(RunningServer server, string there, Offered offer)
    {
        var sent = (await Ask(server, server.Token("caseworker"), Look, new { id = offer.Pathway })).At("pathway");
        var received = (await Ask(server, there, Look, new { id = offer.PathwayThere })).At("pathway");
        if (sent.Text("transfer.state") == "REQUESTED")
        {
            Assert.Equal((JsonValueKind.Null, offer.Name), (received.ValueKind, sent.Text("person.familyName")));
            Assert.Contains(("DECISION", offer.DueOn, "RUNNING"), Clocks(sent));
            return false;
        }

        Assert.Equal(("OUTGOING", "COMPLETED", null), (sent.Text("transfer.direction"), sent.Text("transfer.state"), sent.Text("person.familyName")));
        Assert.Equal(["TRANSFER"], Clocks(sent).Select(clock => clock.Kind));
        Assert.Equal(("INCOMING", "COMPLETED", offer.Name), (received.Text("transfer.direction"), received.Text("transfer.state"), received.Text("person.familyName")));
        Assert.Contains(("DECISION", offer.DueOn, "RUNNING"), Clocks(received));
        return true;
    }

    private static IEnumerable<(string Kind, string? DueOn, string? State)> Clocks(JsonElement pathway) =>
        pathway.At("deadlines").EnumerateArray().Select(clock => (clock.Text("kind")!, clock.Text("dueOn"), clock.Text("state")));

    private static async Task<List<Offered>> Offer(RunningServer server, string there)
    {
        var here = server.Token("caseworker");
        var offered = new ConcurrentBag<Offered>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Files), AtOnce, async (number, stop) =>
        {
            var name = $"Transfer{number}";
            var pathway = (await Give(server, here, "openPathway", new
            {
                commandId = Guid.NewGuid(),
                municipality = Here,
                givenName = "Example",
                familyName = name,
                bornOn = "1990-05-01",
                nationality = "SYR",
                preferredLanguage = "ar",
                arrivedOn = Filed,
                effectiveOn = Filed,
            }, stop)).Text("pathway.id")!;
            var procedureId = Guid.NewGuid();
            await Give(server, here, "fileRecognition", new
            {
                commandId = Guid.NewGuid(),
                pathwayId = pathway,
                procedureId,
                referenceOccupation = "Nurse",
                regulated = true,
                authority = "Office",
                track = "STANDARD",
                trainingCountry = "SYR",
                effectiveOn = Filed,
            }, stop);
            await Give(server, here, "completeRecognitionDocuments", new { commandId = Guid.NewGuid(), pathwayId = pathway, procedureId, effectiveOn = Filed }, stop);
            var fields = new[] { "IDENTITY", "RECOGNITION" }.Select(field => new { field, basis = "TASK_OF_AN_OFFICE" });
            await Give(server, here, "requestTransfer", new { commandId = Guid.NewGuid(), pathwayId = pathway, target = There, reason = "MOVED", movesOn = Today, fields }, stop);
            var known = (await Ask(server, here, "query($id: ID!) { pathway(id: $id) { transfer { transferId } deadlines { kind dueOn state } } }", new { id = pathway }, stop)).At("pathway");
            offered.Add(new Offered(Guid.NewGuid(), pathway, "", known.At("transfer.transferId").GetGuid(), name, Clocks(known).Single(clock => clock.Kind == "DECISION").DueOn!));
        });
        var head = (await Give(server, here, "openPathway", new
        {
            commandId = Guid.NewGuid(),
            municipality = Here,
            givenName = "Last",
            familyName = "Example",
            bornOn = "1990-05-01",
            nationality = "SYR",
            preferredLanguage = "ar",
            arrivedOn = Filed,
            effectiveOn = Filed,
        }, CancellationToken.None)).At("position").GetInt64();
        var waiting = (await Ask(server, there, "query($at: Long) { transferOffers(minPosition: $at) { transferId pathwayId } }", new { at = head })).At("transferOffers")
            .EnumerateArray().ToDictionary(offer => offer.At("transferId").GetGuid(), offer => offer.Text("pathwayId")!);
        return [.. offered.Select(offer => offer with { PathwayThere = waiting[offer.Transfer] })];
    }

    /// <returns>The position that the command was recorded at.</returns>
    private static async Task<long> Accept(RunningServer server, string there, Offered offer, CancellationToken cancel) =>
        (await Give(server, there, "acceptTransfer", new { commandId = offer.CommandId, pathwayId = offer.PathwayThere, transferId = offer.Transfer }, cancel)).At("position").GetInt64();

    private static async Task<JsonElement> Give(RunningServer server, string token, string mutation, object input, CancellationToken cancel)
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!";
        var answer = await Ask(server, token, $"mutation($input: {type}) {{ {mutation}(input: $input) {{ pathway {{ id }} position errors {{ ... on Error {{ code }} }} }} }}", new { input }, cancel);
        Assert.Equal(JsonValueKind.Null, answer.At($"{mutation}.errors").ValueKind);
        return answer.At(mutation);
    }

    private static async Task<JsonElement> Ask(RunningServer server, string token, string query, object variables, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await server.Http.SendAsync(request, cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        return JsonDocument.Parse(body).RootElement.GetProperty("data");
    }

    private async Task<string> Token(string municipality) =>
        (await CaseworkProcess.Run(_data.Development, "token", "--role", "caseworker", "--municipality", municipality, "--json")).Document.GetProperty("token").GetString()!;

    private sealed record Offered(Guid CommandId, string Pathway, string PathwayThere, Guid Transfer, string Name, string DueOn);
}
