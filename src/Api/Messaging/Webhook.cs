using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Casework.EventStore.Messaging;

namespace Casework.Api.Messaging;

/// <summary>
/// Posts messages to an address, signed as Standard Webhooks are: <c>webhook-id</c>, <c>webhook-timestamp</c>,
/// <c>webhook-signature</c>. 2xx is delivered, 410 never wanted again, everything else tried later. Nothing of an answer's
/// body is kept, and no redirect is followed.
/// </summary>
internal sealed class Webhook : IMessageDestination, IDisposable
{
    private readonly WebhookSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public Webhook(WebhookSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
        _http = new HttpClient(handler) { Timeout = settings.Timeout };
    }

    public string Name => _settings.Destination;

    public async Task<Delivery> Deliver(DueMessage message, CancellationToken cancel)
    {
        try
        {
            using var request = Request(message);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return Judge(answer);
        }
        catch (HttpRequestException e)
        {
            return new Delivery.Again($"The address cannot be reached: {e.HttpRequestError}.", IsDown: true);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Delivery.Again($"No answer within {_settings.Timeout.TotalSeconds:0.#} s.");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(DueMessage message)
    {
        var body = CloudEvent.Of(message);
        var id = message.Id.ToString();
        var sentAt = _clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, _settings.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.ContentType, "utf-8");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", sentAt.ToString(CultureInfo.InvariantCulture));
        // While secrets are changed the receiver may know either.
        request.Headers.Add("webhook-signature", string.Join(' ', _settings.Secrets.Select(secret => secret.Sign(id, sentAt, body))));
        return request;
    }

    private Delivery Judge(HttpResponseMessage answer)
    {
        var error = $"HTTP {(int)answer.StatusCode}";
        return answer.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => Delivery.Done.Instance,
            HttpStatusCode.Gone => new Delivery.Refused(error),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new Delivery.Again(error, RetryAfter(answer), IsDown: true),
            _ => new Delivery.Again(error),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - _clock.GetUtcNow() : null;
}
