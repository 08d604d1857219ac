using System.Globalization;
using System.Net;
using System.Text;
using Casework.Api.Messaging;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Microsoft.AspNetCore.Http;

namespace Casework.Api.Tests.Messaging;

public class DeliveringByWebhook
{
    private static readonly DueMessage Assessed = new(
        Guid.Parse("01936f5e-1111-7000-8000-000000000001"), new StreamKey("09162000", Guid.Parse("01936f5e-2222-7000-8000-000000000002")),
        "language_level_assessed", """{"version":7,"effectiveOn":"2026-03-01"}""", Guid.NewGuid(), Position: 4711,
        new DateTimeOffset(2026, 3, 2, 10, 30, 0, TimeSpan.Zero), DateTimeOffset.UtcNow, Attempt: 1);

    [Fact]
    public async Task Posts_a_signed_cloud_event()
    {
        await using var receiver = await WebhookReceiver.Start();

        Assert.IsType<Delivery.Done>(await Deliver(receiver.Address, receiver.Secret));

        var call = Assert.Single(receiver.Taken);
        Assert.Equal(("/hooks", "application/cloudevents+json; charset=utf-8", Assessed.Id.ToString()), (call.Path, call.ContentType, call.Id));
        Assert.Equal(
            """
            {"specversion":"1.0","id":"01936f5e-1111-7000-8000-000000000001","source":"/casework/09162000","type":"casework.language_level_assessed","subject":"01936f5e-2222-7000-8000-000000000002","time":"2026-03-02T10:30:00Z","datacontenttype":"application/json","data":{"tenant":"09162000","position":4711,"version":7,"effectiveOn":"2026-03-01"}}
            """,
            call.Text);
    }

    [Fact]
    public void Signs_as_the_specification_of_standard_webhooks_does()
    {
        // A secret and a message that implementations in other languages test themselves with.
        var secret = WebhookSecret.Parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!;

        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));
    }

    [Fact]
    public async Task Is_accepted_with_the_old_secret_and_with_the_new_one()
    {
        await using var receiver = await WebhookReceiver.Start();
        var (old, next) = (receiver.Secret, WebhookReceiver.NewSecret());

        Assert.IsType<Delivery.Done>(await Deliver(receiver.Address, old, next));
        receiver.Secret = next;
        Assert.IsType<Delivery.Done>(await Deliver(receiver.Address, old, next));

        // The negative control: the receiver does look.
        Assert.Equal("HTTP 401", Assert.IsType<Delivery.Again>(await Deliver(receiver.Address, old)).Error);
    }

    [Fact]
    public async Task Is_not_accepted_when_anything_of_it_was_changed()
    {
        await using var receiver = await WebhookReceiver.Start();
        await Deliver(receiver.Address, receiver.Secret);
        var call = receiver.Taken[0];

        Assert.True(call.IsSignedWith(receiver.Secret));
        Assert.False((call with { Body = [.. call.Body, (byte)' '] }).IsSignedWith(receiver.Secret));
        Assert.False((call with { Headers = new Dictionary<string, string>(call.Headers) { ["webhook-id"] = Guid.NewGuid().ToString() } }).IsSignedWith(receiver.Secret));
        var sentAt = long.Parse(call.Headers["webhook-timestamp"], CultureInfo.InvariantCulture) + 1;
        Assert.False((call with { Headers = new Dictionary<string, string>(call.Headers) { ["webhook-timestamp"] = $"{sentAt}" } }).IsSignedWith(receiver.Secret));
    }

    [Theory]
    [InlineData(200, "Done")]
    [InlineData(202, "Done")]
    [InlineData(204, "Done")]
    [InlineData(304, "Again { Error = HTTP 304, After = , IsDown = False }")]
    [InlineData(400, "Again { Error = HTTP 400, After = , IsDown = False }")]
    [InlineData(404, "Again { Error = HTTP 404, After = , IsDown = False }")]
    [InlineData(410, "Refused { Error = HTTP 410 }")]
    [InlineData(429, "Again { Error = HTTP 429, After = , IsDown = True }")]
    [InlineData(500, "Again { Error = HTTP 500, After = , IsDown = False }")]
    [InlineData(503, "Again { Error = HTTP 503, After = , IsDown = True }")]
    public async Task Judges_by_the_status(int status, string outcome)
    {
        await using var receiver = await WebhookReceiver.Start(answer: (_, response) =>
        {
            response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.StartsWith(outcome, (await Deliver(receiver.Address, receiver.Secret)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Waits_as_long_as_it_is_asked_to(int status)
    {
        await using var seconds = await Asking(status, "120");
        await using var date = await Asking(status, DateTimeOffset.UtcNow.AddMinutes(3).ToString("R", CultureInfo.InvariantCulture));

        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<Delivery.Again>(await Deliver(seconds.Address, seconds.Secret)).After);
        Assert.InRange(Assert.IsType<Delivery.Again>(await Deliver(date.Address, date.Secret)).After!.Value.TotalSeconds, 150, 181);
    }

    [Fact]
    public async Task Follows_no_redirect()
    {
        await using var elsewhere = await WebhookReceiver.Start();
        await using var receiver = await WebhookReceiver.Start(elsewhere.Secret, (_, response) =>
        {
            response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            response.Headers.Location = elsewhere.Address.ToString();
            return Task.CompletedTask;
        });

        Assert.Equal("HTTP 307", Assert.IsType<Delivery.Again>(await Deliver(receiver.Address, receiver.Secret)).Error);

        Assert.Empty(elsewhere.Calls);
        Assert.Equal(HttpStatusCode.OK, await FollowingClient(receiver));
        Assert.Single(elsewhere.Calls); // The negative control: somebody who follows comes there.
    }

    [Fact]
    public async Task Does_not_wait_longer_than_it_may_and_notices_an_address_that_nobody_serves()
    {
        await using var slow = await WebhookReceiver.Start(answer: (_, _) => Task.Delay(TimeSpan.FromSeconds(5)));
        var gone = await WebhookReceiver.Start();
        var nobody = gone.Address;
        await gone.DisposeAsync();

        Assert.Equal(new Delivery.Again("No answer within 1 s."), await Deliver(slow.Address, slow.Secret));
        Assert.Equal(new Delivery.Again("The address cannot be reached: ConnectionError.", IsDown: true), await Deliver(nobody, gone.Secret));
    }

    private static Task<WebhookReceiver> Asking(int status, string retryAfter) => WebhookReceiver.Start(answer: (_, response) =>
    {
        response.StatusCode = status;
        response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    private static async Task<Delivery> Deliver(Uri address, params string[] secrets)
    {
        var settings = new WebhookSettings("council", address, [.. secrets.Select(secret => WebhookSecret.Parse(secret)!)], null, TimeSpan.FromSeconds(1));
        using var webhook = new Webhook(settings, TimeProvider.System);
        return await webhook.Deliver(Assessed, CancellationToken.None);
    }

    private static async Task<HttpStatusCode> FollowingClient(WebhookReceiver receiver)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address) { Content = new ByteArrayContent(receiver.Calls[0].Body) };
        foreach (var name in new[] { "webhook-id", "webhook-timestamp", "webhook-signature" })
            request.Headers.Add(name, receiver.Calls[0].Headers[name]);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
