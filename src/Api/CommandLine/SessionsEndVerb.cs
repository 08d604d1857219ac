using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Identity;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Domain.Staffing;
using Casework.EventStore;

namespace Casework.Api.CommandLine;

internal sealed class SessionsEndVerb : Verb
{
    // No person: whoever may run the program.
    private const string Actor = "casework";

    private readonly Option<string> _municipality = new("--municipality") { Description = "The official municipality key, eight digits.", Required = true };
    private readonly Option<string?> _subject = new("--subject") { Description = "Whose, as tokens name them. Default: everybody's of the municipality." };

    public SessionsEndVerb() : base(
        "end", "Tokens given out until now no longer count: running servers refuse them within seconds and end streams opened with them.",
        "sessions end --municipality 13003000 --subject ada", "sessions end --municipality 13003000 --json")
    {
        Options.Add(_municipality);
        Options.Add(_subject);
        _municipality.Validators.Add(given =>
        {
            if (!CallerClaims.IsMunicipalityKey(given.Tokens[0].Value))
                given.AddError("--municipality takes eight digits, such as 13003000.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var (municipality, subject) = (arguments.GetRequiredValue(_municipality), arguments.GetValue(_subject));
        var today = new Today(TimeProvider.System).Date;
        var command = new EndSessions(subject) { EffectiveOn = today };
        var content = CommandContent.Hash(StaffStream.Of(municipality).Id, command);
        var meta = new CommandMeta(Guid.CreateVersion7(), content, Actor, RoleNames.Of(Role.Administrator), PurposeNames.Of(Purpose.SystemOperation));
        var outcome = await runtime.Staff.Transact(municipality, meta, expectedVersion: null, command, today, cancel);
        if (outcome.Refusal is { } refusal)
            throw new VerbFailedException(refusal.Code, refusal.English);

        context.Terminal.Answer(
            new { municipality, subject, position = outcome.Position },
            subject is null ? $"Everybody in {municipality} has to sign in again." : $"{subject} in {municipality} has to sign in again.");
        return ExitCode.Ok;
    }
}
