using System.CommandLine;
using System.Globalization;
using Casework.Api.Composition;

namespace Casework.Api.CommandLine;

internal sealed class KeysStatusVerb : Verb
{
    public KeysStatusVerb() : base(
        "status", "Say which key wraps the keys of personal data, whether a rotation is under way, and how many keys are destroyed. Shows no key.",
        "keys status", "keys status --json")
    {
    }

    public static async Task<ExitCode> Say(VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        var key = PathwayLog.Key(context.Settings);
        await using var log = PathwayLog.Open(database.Application, key);
        var counts = await log.CountKeys(cancel);
        var byCurrent = counts.GetValueOrDefault(key.Id);
        var byOld = key.OldId is { } old ? counts.GetValueOrDefault(old) : 0;
        var destroyed = counts.GetValueOrDefault("");
        var byOthers = counts.Values.Sum() - byCurrent - byOld - destroyed;
        context.Terminal.Answer(
            new { source = PathwayLog.KeySource(context.Settings).Name, key = key.Id, oldKey = key.OldId, wrapped = byCurrent, wrappedByOldKey = byOld, wrappedByUnknownKeys = byOthers, destroyed },
            [
                string.Create(CultureInfo.InvariantCulture, $"Key {key.Id} wraps {byCurrent:N0} keys of personal data; {destroyed:N0} are destroyed."),
                .. key.OldId is null ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"A rotation is under way: {byOld:N0} are still wrapped by key {key.OldId}. Go on with: casework keys rotate")],
                .. byOthers == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"{byOthers:N0} are wrapped by keys that are not here, and cannot be opened.")],
            ]);
        return byOthers == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) => Say(context, cancel);
}
