using System.Text.RegularExpressions;
using Casework.Api.Configuration;
using Casework.EventStore.Messaging;

namespace Casework.Api.Messaging;

/// <summary>Who is told of what is recorded. Nobody, unless it is configured.</summary>
internal sealed partial record MessageSettings(IReadOnlyList<WebhookSettings> Webhooks, RabbitMQSettings? RabbitMQ, int MaxAttempts, TimeSpan LateNotices)
{
    private const string Section = "Casework:Messages";
    private const string WebhookSection = $"{Section}:Webhooks";
    private const int LongestTimeout = 25;
    private const int MostAttempts = 1_000;
    private const int LongestLateness = 86_400;

    private static readonly Setting Attempts = new($"{Section}:MaxAttempts", "attempts before a message is a dead letter, 1 to 1000; default 24, about half a day");
    private static readonly Setting Late = new($"{Section}:LateNotices", "seconds until caseworkers are told of a clock that is recorded when its day has passed, 0 to 86400; default 600");
    private static readonly Setting Broker = new($"{Section}:RabbitMQ:Url", "amqps://user:password@host/vhost of a broker that receives messages", IsSecret: true);
    private static readonly Setting Exchange = new($"{Section}:RabbitMQ:Exchange", "the durable topic exchange they go to; default casework");
    private static readonly Setting BrokerEvents = new($"{Section}:RabbitMQ:Events", "types of events it receives, separated by commas; default: all");

    public static MessageSettings None { get; } = new([], null, new MessageRelayOptions().MaxAttempts, TimeSpan.FromMinutes(10));

    /// <summary>Those that always have the same name.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [Attempts, Late, Broker, Exchange, BrokerEvents];

    public bool Any => Webhooks.Count > 0 || RabbitMQ is not null;

    public IReadOnlyList<EventSubscription> Subscriptions => [.. Webhooks.Select(webhook => webhook.Subscription), .. RabbitMQ is { } broker ? [broker.Subscription] : Array.Empty<EventSubscription>()];

    /// <summary>The settings of a webhook, whose names hold the webhook's.</summary>
    public static IReadOnlyList<Setting> OfWebhook(string name) => [Url(name), Secrets(name), Events(name), Timeout(name)];

    public static IReadOnlyList<Setting> OfWebhooks(IConfiguration configuration) => [.. Names(configuration).SelectMany(OfWebhook)];

    /// <exception cref="ConfigurationInvalidException">Something is malformed or missing.</exception>
    public static MessageSettings Read(IConfiguration configuration) => new(
        [.. Names(configuration).Select(name => Webhook(name, configuration))],
        Broker.In(configuration) is { } address ? RabbitMQOf(address, configuration) : Without(configuration),
        Attempts.Number(configuration, 1, MostAttempts) ?? None.MaxAttempts,
        Late.Number(configuration, 0, LongestLateness) is { } seconds ? TimeSpan.FromSeconds(seconds) : None.LateNotices);

    private static IEnumerable<string> Names(IConfiguration configuration) => configuration.GetSection(WebhookSection).GetChildren().Select(child => child.Key);

    private static WebhookSettings Webhook(string name, IConfiguration configuration)
    {
        if (!WebhookName().IsMatch(name))
            throw new ConfigurationInvalidException($"{WebhookSection}: \"{name}\" is no name of a webhook: letters, digits and hyphens, at most 40.");
        var address = Address(Url(name), Url(name).In(configuration) ?? throw new ConfigurationInvalidException($"{Url(name).Key} is missing."), Uri.UriSchemeHttps, Uri.UriSchemeHttp);
        var secrets = (Secrets(name).In(configuration) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (secrets.Length == 0 || secrets.Select(WebhookSecret.Parse).Any(secret => secret is null))
            throw new ConfigurationInvalidException($"{Secrets(name).Key}: give one or several, each whsec_ and 24 to 64 bytes in base64.");
        var timeout = TimeSpan.FromSeconds(Timeout(name).Number(configuration, 1, LongestTimeout) ?? 10);
        return new WebhookSettings(name.ToLowerInvariant(), address, [.. secrets.Select(secret => WebhookSecret.Parse(secret)!)], Types(Events(name), configuration), timeout);
    }

    private static RabbitMQSettings RabbitMQOf(string address, IConfiguration configuration) =>
        new(Address(Broker, address, "amqps", "amqp"), Exchange.In(configuration) ?? "casework", Types(BrokerEvents, configuration));

    private static RabbitMQSettings? Without(IConfiguration configuration) => (Exchange.In(configuration) ?? BrokerEvents.In(configuration)) is null
        ? null
        : throw new ConfigurationInvalidException($"{Broker.Key} is missing, though another setting of RabbitMQ is given.");

    // The text may hold a password, so it is not repeated.
    private static Uri Address(Setting setting, string text, string safe, string plain) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == safe || (address.Scheme == plain && address.IsLoopback))
            ? address
            : throw new ConfigurationInvalidException($"{setting.Key} is an {safe} address, or on this machine an {plain} address.");

    // All that may be told is less than all there is.
    private static HashSet<string> Types(Setting setting, IConfiguration configuration)
    {
        var known = Projections.StoredEvents.Told.Concat(DeadlineEscalations.Types).ToHashSet(StringComparer.Ordinal);
        if (setting.In(configuration) is not { } text)
            return known;

        var types = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return types.FirstOrDefault(type => !known.Contains(type)) is { } unknown
            ? throw new ConfigurationInvalidException($"{setting.Key}: there is no event {unknown}.")
            : types;
    }

    private static Setting Url(string name) => new($"{WebhookSection}:{name}:Url", "the https address that messages are posted to", IsSecret: true);

    private static Setting Secrets(string name) => new($"{WebhookSection}:{name}:Secrets", "what they are signed with, several while they change, separated by commas", IsSecret: true);

    private static Setting Events(string name) => new($"{WebhookSection}:{name}:Events", "types of events it receives, separated by commas; default: all");

    private static Setting Timeout(string name) => new($"{WebhookSection}:{name}:Timeout", "seconds an answer may take, 1 to 25; default 10");

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$")]
    private static partial Regex WebhookName();
}
