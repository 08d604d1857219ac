using System.CommandLine;
using System.Globalization;
using Casework.Api.Administration;
using Casework.Api.Composition;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class KeysRotateVerb : Verb
{
    private const int AtOnce = 1_000;

    private readonly Option<bool> _prepare = new("--prepare") { Description = "Only make the new key, beside the old one: for nodes that have files of their own, to be given the new file before anything is wrapped by it." };
    private readonly Option<bool> _keepOld = new("--keep-old") { Description = "Leave the old key in the file when all is done." };

    public KeysRotateVerb() : base(
        "rotate",
        "Wrap the keys of personal data by a new key. Personal data are not touched. Safe beside running servers, which accept both keys meanwhile and notice the new one within seconds; safe to stop and to repeat: it goes on where it was.",
        "keys rotate", "keys rotate --prepare", "keys rotate --json")
    {
        Options.Add(_prepare);
        Options.Add(_keepOld);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        var source = PathwayLog.KeySource(context.Settings);
        var key = PathwayLog.Key(context.Settings);
        if (key.OldId is null)
            Begin(source, key);
        if (arguments.GetValue(_prepare))
            return Answer(context, key, 0, finished: false, $"Key {key.Id} is made; {key.OldId} is accepted beside it. Give the file to every node, then run: casework keys rotate");

        await using var log = PathwayLog.Open(database.Application, key);
        var left = key.OldId is { } old ? (await log.CountKeys(cancel)).GetValueOrDefault(old) : 0;
        var done = await context.Terminal.Follow("Wrapping keys anew", Math.Max(1, left), progress => WrapAll(log, progress, cancel));
        // A server that has not looked at the file yet may have wrapped a key by the old one meanwhile.
        await Task.Delay(KeyEncryptionKey.NoticedWithin + TimeSpan.FromSeconds(1), cancel);
        done += await WrapAll(log, new Progress<long>(), cancel);
        await new AdministrationStream(log).Record(
            AdministrationStreams.Operation, new AdministrationEvent.KeyEncryptionKeyRotated(key.Id, done), Doer.AtTheMachine(Purpose.SystemOperation), cancel);
        if (source is not KeyFileSource file)
            return Answer(context, key, done, finished: true, $"{Count(done)} keys are wrapped by key {key.Id}. Take the old: part out of the setting, and destroy every copy of it.");
        if (!arguments.GetValue(_keepOld))
            file.Replace(KeyRing.Parse(file.Read()).WithoutOld());
        return Answer(context, key, done, finished: true, $"{Count(done)} keys are wrapped by key {key.Id}. Destroy every copy of the file as it was before.");
    }

    private static void Begin(IKeySource source, KeyEncryptionKey key)
    {
        if (source is not KeyFileSource file)
            throw new VerbFailedException(
                "NO_NEW_KEY", $"{source.Name} cannot be written. Give it a new key of 32 bytes in Base64, then derive: and the old derive part (the old key where there was none), then old: and the old key; start every node with it, and run this again.", ExitCode.BadArguments);
        file.Replace(KeyRing.Parse(file.Read()).Rotated());
        key.ReadAgain();
    }

    private static async Task<long> WrapAll(EventLog log, IProgress<long> progress, CancellationToken cancel)
    {
        var done = 0L;
        for (int wrapped; (wrapped = await log.WrapKeysAnew(AtOnce, cancel)) > 0;)
            progress.Report(done += wrapped);
        return done;
    }

    private static ExitCode Answer(VerbContext context, KeyEncryptionKey key, long wrapped, bool finished, string sentence)
    {
        context.Terminal.Answer(new { key = key.Id, wrapped, finished }, sentence);
        return ExitCode.Ok;
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
