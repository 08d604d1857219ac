using System.CommandLine;
using System.Text;
using Casework.Api.CommandLine;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>What a council's or a data-protection officer's machine runs from time to time, without any access to the server.</summary>
internal sealed class TransparencyWitnessVerb : Verb
{
    private readonly Option<string> _url = new("--url") { Description = "The server's address.", Required = true };
    private readonly Option<FileInfo> _state = new("--state") { Description = "The file in which the witness remembers what it saw. Keep it where the server's operators cannot write.", Required = true };
    private readonly Option<string[]> _keys = new("--key") { Description = "A key of the log, as \"casework transparency key show\" prints it. Needed for the first look, and when a key was rotated." };
    private readonly Option<FileInfo> _cosign = new("--cosign") { Description = "A file with the witness's own key, made when it is not there (Ed25519): both notes are signed with it, the checkpoint with the time (C2SP cosignature/v1)." };
    private readonly Option<string> _name = new("--name") { Description = "The name in a cosigning key that is made.", DefaultValueFactory = _ => "casework-witness" };

    public TransparencyWitnessVerb() : base(
        "witness",
        "Fetch a server's checkpoint, see that it grew out of the one seen last, and remember it; and what was signed of the read log with it. Exit codes: 0 it did, 1 it did not or is not to be believed, 3 the server does not answer.",
        "transparency witness --url https://casework.example.org --state witness.json --key KEY", "transparency witness --url https://casework.example.org --state witness.json")
    {
        foreach (var option in new Option[] { _url, _state, _keys, _cosign, _name })
            Options.Add(option);
        _url.Validators.Add(given =>
        {
            if (!WatchedLog.IsAddress(given.Tokens[0].Value))
                given.AddError("--url takes an address such as https://casework.example.org.");
        });
        _name.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var name }] && !TransparencySettings.IsName(name))
                given.AddError("--name takes at most 200 ASCII characters without spaces and plus signs.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var path = arguments.GetRequiredValue(_state).FullName;
        var state = WitnessState.Read(path);
        var keys = Keys(arguments.GetValue(_keys) ?? [], state);
        using var log = WatchedLog.Of(new Uri(arguments.GetRequiredValue(_url)));
        using var own = arguments.GetValue(_cosign) is { } file ? WitnessKeyFile.OpenOrMake(file.FullName, arguments.GetRequiredValue(_name)) : null;
        var (note, checkpoint) = await Fetch(log, keys, cancel);
        var before = state?.Checkpoint is { } seen ? Believed(keys, seen) : null;
        if (before is not null)
            await Compare(log, before, checkpoint, new Evidence(path, state!.Checkpoint!, note), cancel);

        var reads = await ReadLog(log, keys, path, state?.ReadLog, cancel);
        var kept = own is null ? note : Signed(note, own.Cosign);
        var keptReads = own is null || reads is null ? reads : Signed(reads, own.Sign);
        new WitnessState([.. keys.Keys.Select(key => key.ToString())], kept, keptReads).Write(path);
        var verifiers = own?.Verifiers.Select(key => key.ToString()).ToList();
        context.Terminal.Answer(
            new { checkpoint.Origin, before = before?.Head.Size, checkpoint.Head.Size, root = checkpoint.Head.Root.ToBase64(), checkpoint = kept, readLog = keptReads, witnessKeys = verifiers },
            [
                before is null
                    ? $"{checkpoint.Origin} has {checkpoint.Head.Size} entries. It is remembered from now on."
                    : $"{checkpoint.Origin} grew from {before.Head.Size} to {checkpoint.Head.Size} entries; nothing before was changed.",
                .. verifiers is null ? Array.Empty<string>() : [$"Cosigned with {verifiers[0]}"],
            ]);
        return ExitCode.Ok;
    }

    private static PublishedKeys Keys(string[] given, WitnessState? state)
    {
        var keys = GivenKeys.Read(given.Concat(state?.Keys ?? []));
        return keys.Keys.Count > 0 ? keys : throw new VerbFailedException("KEY_NEEDED", "The first look needs --key: the log's key, from somebody you trust and not from the server.", ExitCode.BadArguments);
    }

    private static async Task<(string Note, Checkpoint Checkpoint)> Fetch(WatchedLog log, PublishedKeys keys, CancellationToken cancel)
    {
        try
        {
            var note = await log.Checkpoint(cancel) ?? throw new VerbFailedException("NOTHING_SIGNED", "The server has signed nothing yet.");
            return (note, Believed(keys, note));
        }
        catch (Exception e) when (WatchedLog.IsAway(e, cancel))
        {
            throw WatchedLog.Unreachable(e);
        }
    }

    private static async Task Compare(WatchedLog log, Checkpoint before, Checkpoint now, Evidence evidence, CancellationToken cancel)
    {
        try
        {
            if (await WatchedGrowth.Refusal(log, before, now, cancel) is var (code, what))
                throw evidence.Of(code, what);
        }
        catch (Exception e) when (WatchedLog.IsAway(e, cancel))
        {
            throw WatchedLog.Unreachable(e);
        }
    }

    /// <summary>
    /// What was signed last of the read log. Its chain is not for everybody, so a witness cannot follow it from the one to the other: it sees
    /// that the read log never becomes shorter or another, and keeps what <c>casework verify --checkpoint</c> compares.
    /// </summary>
    private static async Task<string?> ReadLog(WatchedLog log, PublishedKeys keys, string path, string? seenBefore, CancellationToken cancel)
    {
        try
        {
            var (note, seen) = (await log.ReadLog(cancel), seenBefore is null ? null : ReadLogStatement.Read(seenBefore, keys));
            var evidence = new Evidence(path, seenBefore ?? "", note ?? "");
            if (note is null)
                return seen is null ? null : throw evidence.Of("READ_LOG_SHRANK", $"The server shows nothing of the read log, and block {seen.Head.Block} was seen before.");
            var now = ReadLogStatement.Read(note, keys);
            return seen is not null && WatchedReadLog.Refusal(seen, now) is var (code, what) ? throw evidence.Of(code, what) : note;
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw Untrusted(untrusted);
        }
        catch (Exception e) when (WatchedLog.IsAway(e, cancel))
        {
            throw WatchedLog.Unreachable(e);
        }
    }

    /// <returns>The note with one more signature beneath those of the log and of other witnesses, of which there is only so much room.</returns>
    private static string Signed(string note, Func<string, NoteSignature> sign)
    {
        var signed = SignedNote.Parse(Encoding.UTF8.GetBytes(note));
        signed = signed with { Signatures = [.. signed.Signatures.Take(SignedNote.MostSignatures - 1)] };
        return Encoding.UTF8.GetString(signed.With(sign(signed.Text)).ToBytes());
    }

    private static Checkpoint Believed(PublishedKeys keys, string note)
    {
        try
        {
            return keys.Read(note);
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw Untrusted(untrusted);
        }
    }

    private static VerbFailedException Untrusted(CheckpointUntrustedException why) => new("CHECKPOINT_UNTRUSTED", $"{why.Message} If a key was rotated, give the new one with --key.");

    /// <summary>Two notes of one log that cannot both be true: kept beside what the witness remembers, which stays as it was.</summary>
    private sealed record Evidence(string State, string Before, string Now)
    {
        public VerbFailedException Of(string code, string what)
        {
            var file = $"{State}.evidence";
            File.WriteAllText(file, $"{Before}\n{Now}");
            return new VerbFailedException(code, $"{what} Both notes, as they were signed, are in {file}.");
        }
    }
}
