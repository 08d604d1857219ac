using System.Diagnostics;
using System.Globalization;
using Casework.Api.Messaging;
using Casework.Api.Tests.CommandLine;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Api.Tests.Messaging;

/// <summary>
/// A node that only delivers, and kills itself (SIGKILL) right after a receiver has taken a message and before anything is
/// marked. Arguments: <c>CONNECTION WEBHOOK SECRET BROKER EXCHANGE DELIVERIES in-order|marks-first</c>.
/// </summary>
internal static class RelayingProcess
{
    private const string MarksFirst = "marks-first";

    private static readonly MessageRelayOptions Options = new()
    {
        PollEvery = TimeSpan.FromMilliseconds(50),
        Lease = TimeSpan.FromSeconds(2),
        DeliverWithin = TimeSpan.FromSeconds(1.5),
        BatchMessages = 16,
        FirstPause = TimeSpan.FromMilliseconds(50),
        LongestPause = TimeSpan.FromSeconds(1),
        LongestOutagePause = TimeSpan.FromMilliseconds(500),
        MaxAttempts = 1_000,
    };

    /// <param name="deliveries">After how many it dies.</param>
    public static CaseworkProcess Start(string connection, WebhookReceiver receiver, Broker broker, string exchange, int deliveries, bool marksFirst = false) => CaseworkProcess.Start(
        "Casework.Api.Tests.dll", new Dictionary<string, string>(), "relay", connection, receiver.Address.ToString(), receiver.Secret, broker.Address.ToString(), exchange,
        deliveries.ToString(CultureInfo.InvariantCulture), marksFirst ? MarksFirst : "in-order");

    /// <summary>In the process itself.</summary>
    public static async Task Relay(string[] how)
    {
        var left = new Countdown(int.Parse(how[5], CultureInfo.InvariantCulture));
        var webhook = new Mortal(new Webhook(new WebhookSettings("council", new Uri(how[1]), [WebhookSecret.Parse(how[2])!], null, TimeSpan.FromSeconds(1)), TimeProvider.System), left);
        var broker = new Mortal(new Api.Messaging.RabbitMQ(new RabbitMQSettings(new Uri(how[3]), how[4], null)), left);
        await using var database = LogDatabase.Connect(how[0]);
        if (how[6] == MarksFirst)
        {
            await DeliverMarkedOnes(database, webhook);
            return;
        }

        await using var relay = new MessageRelay(database, [webhook, broker], Options, NullLogger.Instance);
        relay.Start();
        await Task.Delay(Timeout.Infinite);
    }

    // The negative control: a relay that removes a message before its receiver has it.
    private static async Task DeliverMarkedOnes(NpgsqlDataSource database, IMessageDestination destination)
    {
        while (true)
        {
            await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
            batch.Add(new NpgsqlBatchCommand("""
                delete from casework.messages
                 where number in (select number from casework.messages where destination = $1 order by number limit 16 for update skip locked)
                returning id, tenant_id, stream_id, type, payload::text, position, recorded_at
                """)
            {
                Parameters = { new() { Value = destination.Name } },
            });
            var taken = new List<DueMessage>();
            await using (var row = await batch.Read(CancellationToken.None))
            {
                while (await row.ReadAsync())
                {
                    taken.Add(new DueMessage(
                        row.GetGuid(0), new StreamKey(row.GetString(1), row.GetGuid(2)), row.GetString(3), row.GetString(4), Guid.Empty, row.GetInt64(5),
                        row.GetFieldValue<DateTimeOffset>(6), row.GetFieldValue<DateTimeOffset>(6), Attempt: 1));
                }
            }

            if (taken.Count == 0)
                return;
            foreach (var message in taken)
                await destination.Deliver(message, CancellationToken.None);
        }
    }

    private sealed class Countdown(int deliveries)
    {
        private int _left = deliveries;

        public bool IsOver => Interlocked.Decrement(ref _left) <= 0;
    }

    private sealed class Mortal(IMessageDestination destination, Countdown left) : IMessageDestination
    {
        public string Name => destination.Name;

        public async Task<Delivery> Deliver(DueMessage message, CancellationToken cancel)
        {
            var outcome = await destination.Deliver(message, cancel);
            if (outcome is Delivery.Done && left.IsOver)
                Process.GetCurrentProcess().Kill();
            return outcome;
        }
    }
}
