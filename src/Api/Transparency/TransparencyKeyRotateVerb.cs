using System.CommandLine;
using Casework.Api.Administration;
using Casework.Api.CommandLine;
using Casework.Api.Composition;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.Projections;

namespace Casework.Api.Transparency;

internal sealed class TransparencyKeyRotateVerb : Verb
{
    private readonly Option<string> _origin = new("--origin")
    {
        Description = "Begin a log of a new name, after a restore that lost entries: what was signed under the old name stays published and is no promise of the new.",
    };

    public TransparencyKeyRotateVerb() : base(
        "rotate", "Put a new signing key in the place of the old one, whose public half stays published with the last size it signed. Servers sign with it at once; give every node the same file.",
        "transparency key rotate", "transparency key rotate --json")
    {
        Options.Add(_origin);
        _origin.Validators.Add(given =>
        {
            if (!TransparencySettings.IsName(given.Tokens[0].Value))
                given.AddError("--origin takes at most 200 ASCII characters without spaces and plus signs.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        await using var log = SignedLog.AtRest(database.Application, context);
        using var keys = await log.Notary.Rotate(arguments.GetValue(_origin), cancel);
        await using var events = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        await new AdministrationStream(events).Record(
            AdministrationStreams.Operation, new AdministrationEvent.SigningKeyRotated(keys.Published.Keys[0].ToString()), Doer.AtTheMachine(Purpose.SystemOperation), cancel);
        TransparencyKeyShowVerb.Say(context.Terminal, keys.Published);
        return ExitCode.Ok;
    }
}
