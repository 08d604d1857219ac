using Casework.Api.Configuration;
using Casework.Projections;
using Microsoft.Extensions.Configuration;

namespace Casework.Api.Tests.Messaging;

public class ConfiguringMessages
{
    private const string Webhook = "Casework:Messages:Webhooks:council";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void Takes_webhooks_and_a_broker_with_what_they_hear_of()
    {
        var settings = Read(
            ($"{Webhook}:Url", "https://council.example/hooks"), ($"{Webhook}:Secrets", $"{Secret}, {Secret}"), ($"{Webhook}:Events", "pathway_opened, pathway_closed"), ($"{Webhook}:Timeout", "5"),
            ("Casework:Messages:RabbitMQ:Url", "amqps://casework:secret@broker.example/"), ("Casework:Messages:RabbitMQ:Exchange", "integration"), ("Casework:Messages:MaxAttempts", "3")).Messages;

        var webhook = Assert.Single(settings.Webhooks);
        Assert.Equal(("webhook:council", 2, TimeSpan.FromSeconds(5)), (webhook.Destination, webhook.Secrets.Count, webhook.Timeout));
        Assert.Equal(["pathway_closed", "pathway_opened"], webhook.EventTypes!.Order());
        Assert.Equal("integration", settings.RabbitMQ!.Exchange);
        Assert.Equal(3, settings.MaxAttempts);
        Assert.Equal(["webhook:council", "rabbitmq"], settings.Subscriptions.Select(subscription => subscription.Destination));
    }

    [Fact]
    public void Tells_of_everything_but_what_is_confidential_unless_it_names_events()
    {
        var told = Read(($"{Webhook}:Url", "https://council.example/hooks"), ($"{Webhook}:Secrets", Secret)).Messages.Subscriptions[0];

        Assert.Equal(
            StoredEvents.Types.StoredNames.Select(stored => stored.Name).Where(name => !name.StartsWith("health_", StringComparison.Ordinal) && !name.StartsWith("need_", StringComparison.Ordinal)).Concat(["deadline_missed", "deadline_three_quarters_over"]).Order(StringComparer.Ordinal),
            told.EventTypes!.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tells_nobody_unless_it_is_configured() => Assert.Empty(Read().Messages.Subscriptions);

    [Theory]
    [InlineData("Url", "http://council.example/hooks")]
    [InlineData("Url", "nowhere")]
    [InlineData("Secrets", "secret")]
    [InlineData("Secrets", "whsec_c2hvcnQ=")]
    [InlineData("Events", "pathway_open")]
    [InlineData("Events", "need_flag_raised")]
    [InlineData("Events", "health_referral_made")]
    [InlineData("Timeout", "60")]
    [InlineData("Secret", Secret)]
    public void Refuses_a_webhook_that_is_not_safe_or_misspelt(string name, string value)
    {
        var given = new Dictionary<string, string> { ["Url"] = "https://council.example/hooks", ["Secrets"] = Secret, [name] = value };

        var refused = Assert.Throws<ConfigurationInvalidException>(() => Read([.. given.Select(pair => ($"{Webhook}:{pair.Key}", pair.Value))]));

        Assert.StartsWith($"{Webhook}:{name}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Casework:Messages:RabbitMQ:Url", "amqp://casework:secret@broker.example/")]
    [InlineData("Casework:Messages:RabbitMQ:Exchange", "integration")]
    [InlineData("Casework:Messages:Webhooks:coun_cil:Url", "https://council.example/hooks")]
    [InlineData("Casework:Messages:Webhooks:council:Url", "https://council.example/hooks")]
    [InlineData("Casework:Messages:MaxAttempts", "0")]
    public void Refuses_what_is_unsafe_or_incomplete(string key, string value)
    {
        var refused = Assert.Throws<ConfigurationInvalidException>(() => Read((key, value)));

        Assert.DoesNotContain("secret@", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_no_secret()
    {
        var configuration = Configuration([($"{Webhook}:Url", "https://council.example/hooks?token=hidden"), ($"{Webhook}:Secrets", Secret), ("Casework:Messages:RabbitMQ:Url", "amqps://casework:hidden@broker.example/")]);

        var shown = string.Join('\n', Setting.AllOf(configuration).Select(setting => $"{setting.Key} = {setting.ShownIn(configuration)}"));

        Assert.Contains($"{Webhook}:Secrets = ********", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
    }

    private static CaseworkSettings Read(params (string Key, string Value)[] given) => CaseworkSettings.Read(Configuration(given));

    private static IConfigurationRoot Configuration((string Key, string Value)[] given) =>
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))).Build();
}
