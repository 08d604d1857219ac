using System.CommandLine;
using Casework.Api.Administration;
using Casework.Api.Composition;
using Casework.Domain.Access;
using Casework.EventStore.Messaging;

namespace Casework.Api.CommandLine;

internal sealed class MessagesRetryVerb : Verb
{
    private readonly Option<Guid?> _id = new("--id") { Description = "The dead letter with this id." };
    private readonly Option<bool> _all = new("--all") { Description = "Every dead letter." };
    private readonly Option<string?> _destination = new("--destination") { Description = "Of this destination only, such as webhook:council or rabbitmq." };

    public MessagesRetryVerb() : base(
        "retry", "Give dead letters all their attempts again. A running server delivers them.",
        "messages retry --all", "messages retry --all --destination rabbitmq", "messages retry --id 01936f5e-0000-7000-8000-000000000000 --json")
    {
        foreach (var option in new Option[] { _id, _all, _destination })
            Options.Add(option);
        Validators.Add(given =>
        {
            if (given.GetResult(_id) is null == !given.GetValue(_all))
                given.AddError("Say which dead letters: --id ID or --all.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        await database.Migrate(Doer.AtTheMachine(Purpose.SystemOperation), cancel);
        var id = arguments.GetValue(_id);
        var retried = await new Messages(database.Application).Retry(id, arguments.GetValue(_destination), cancel);
        if (id is not null && retried == 0)
            throw new VerbFailedException("NOT_FOUND", $"There is no dead letter {id}.");
        context.Terminal.Answer(new { retried }, retried == 0 ? "There are no dead letters." : $"{retried} come again.");
        return ExitCode.Ok;
    }
}
