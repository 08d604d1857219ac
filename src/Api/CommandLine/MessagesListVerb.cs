using System.CommandLine;
using System.Globalization;
using Casework.Api.Administration;
using Casework.Api.Composition;
using Casework.Domain.Access;
using Casework.EventStore.Messaging;

namespace Casework.Api.CommandLine;

internal sealed class MessagesListVerb : Verb
{
    private const int MostDead = 1_000;

    private readonly Option<string?> _destination = new("--destination") { Description = "Of this destination only, such as webhook:council or rabbitmq." };
    private readonly Option<int> _dead = new("--dead") { Description = $"How many dead letters are shown, the oldest first, up to {MostDead}.", DefaultValueFactory = _ => 20 };

    public MessagesListVerb() : base(
        "list", "Count what waits, is scheduled or was given up, per destination, and show the dead letters.",
        "messages list", "messages list --destination webhook:council --dead 100", "messages list --json")
    {
        Options.Add(_destination);
        Options.Add(_dead);
        _dead.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, CultureInfo.InvariantCulture, out var number) || number is < 0 or > MostDead))
                given.AddError($"--dead takes a number from 0 to {MostDead}.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var destination = arguments.GetValue(_destination);
        await using var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        await database.Migrate(Doer.AtTheMachine(Purpose.SystemOperation), cancel);
        var messages = new Messages(database.Application);
        var configured = context.Settings.Messages.Subscriptions.Select(subscription => subscription.Destination);
        var found = await messages.Counts(cancel);
        List<MessageCount> counts =
        [
            .. configured.Where(name => found.All(count => count.Destination != name)).Select(name => new MessageCount(name, 0, 0, 0, null))
                .Concat(found).Where(count => destination is null || count.Destination == destination).OrderBy(count => count.Destination, StringComparer.Ordinal),
        ];
        var dead = await messages.Dead(destination, arguments.GetValue(_dead), cancel);
        context.Terminal.Answer(
            new
            {
                destinations = counts.Select(count => new { count.Destination, count.Waiting, count.Scheduled, count.Dead, count.OldestDueAt }),
                dead = dead.Select(letter => new { letter.Id, letter.Destination, tenant = letter.Stream.Tenant, stream = letter.Stream.Id, letter.Type, letter.DueAt, letter.Attempts, letter.Error }),
            },
            [.. Lines(counts), .. dead.Select(Line)]);
        return ExitCode.Ok;
    }

    private static IEnumerable<string> Lines(List<MessageCount> counts) => counts.Count == 0
        ? ["There are no messages, and no destination is configured."]
        : counts.Select(count => string.Create(
            CultureInfo.InvariantCulture,
            $"{count.Destination}: {count.Waiting} waiting{(count.OldestDueAt is { } due ? $" since {due:u}" : "")}, {count.Scheduled} scheduled, {count.Dead} dead"));

    private static string Line(DeadLetter letter) => string.Create(
        CultureInfo.InvariantCulture,
        $"dead: {letter.Id} to {letter.Destination}, {letter.Type} of {letter.Stream}, due {letter.DueAt:u}, {letter.Attempts} attempts: {letter.Error}");
}
