using System.CommandLine;
using System.Text;
using Casework.Api.CommandLine;
using Casework.EventStore;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>What a council's or a data-protection officer's machine runs from time to time, without any access to the server.</summary>
internal sealed class TransparencyWitnessVerb : Verb
{
    private readonly Option<string> _url = new("--url") { Description = "The server's address.", Required = true };
    private readonly Option<FileInfo> _state = new("--state") { Description = "The file in which the witness remembers what it saw. Keep it where the server's operators cannot write.", Required = true };
    private readonly Option<string[]> _keys = new("--key") { Description = "A key of the log, as \"casework transparency key show\" prints it. Needed for the first look, and when a key was rotated." };
    private readonly Option<FileInfo> _cosign = new("--cosign") { Description = "A file with the witness's own key, made when it is not there: both notes are cosigned with it." };
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
            if (!Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
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
        using var log = new WatchedLog(new Uri(arguments.GetRequiredValue(_url)));
        var (note, checkpoint) = await Fetch(log, keys, cancel);
        var before = state?.Checkpoint is { } seen ? Believed(keys, seen) : null;
        if (before is not null)
            await Compare(log, before, checkpoint, new Evidence(path, state!.Checkpoint!, note), cancel);

        var reads = await ReadLog(log, keys, path, state?.ReadLog, cancel);
        var cosigner = arguments.GetValue(_cosign)?.FullName;
        var kept = Kept(note, cosigner, arguments.GetRequiredValue(_name));
        var keptReads = reads is null ? null : Kept(reads, cosigner, arguments.GetRequiredValue(_name));
        new WitnessState([.. keys.Keys.Select(key => key.ToString())], kept, keptReads).Write(path);
        context.Terminal.Answer(
            new { checkpoint.Origin, before = before?.Head.Size, checkpoint.Head.Size, root = checkpoint.Head.Root.ToBase64(), checkpoint = kept, readLog = keptReads },
            before is null
                ? $"{checkpoint.Origin} has {checkpoint.Head.Size} entries. It is remembered from now on."
                : $"{checkpoint.Origin} grew from {before.Head.Size} to {checkpoint.Head.Size} entries; nothing before was changed.");
        return ExitCode.Ok;
    }

    private static PublishedKeys Keys(string[] given, WitnessState? state)
    {
        try
        {
            // Whom to believe is never asked of the server.
            var keys = given.Concat(state?.Keys ?? []).Select(PublishedKey.Parse).DistinctBy(key => key.Key).ToList();
            return keys.Count > 0 ? new PublishedKeys(keys) : throw new VerbFailedException("KEY_NEEDED", "The first look needs --key: the log's key, from somebody you trust and not from the server.", ExitCode.BadArguments);
        }
        catch (FormatException malformed)
        {
            throw new VerbFailedException("KEY_MALFORMED", malformed.Message, ExitCode.BadArguments);
        }
    }

    private static async Task<(string Note, Checkpoint Checkpoint)> Fetch(WatchedLog log, PublishedKeys keys, CancellationToken cancel)
    {
        try
        {
            var note = await log.Checkpoint(cancel) ?? throw new VerbFailedException("NOTHING_SIGNED", "The server has signed nothing yet.");
            return (note, Believed(keys, note));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw Unreachable(e);
        }
    }

    private static async Task Compare(WatchedLog log, Checkpoint before, Checkpoint now, Evidence evidence, CancellationToken cancel)
    {
        if (before.Origin != now.Origin)
            throw evidence.Of("OTHER_LOG", $"The server shows the log {now.Origin}, and {before.Origin} was seen before.");
        if (now.Head.Size < before.Head.Size)
            throw evidence.Of("LOG_SHRANK", $"The server shows {now.Head.Size} entries, and {before.Head.Size} were seen before: entries are gone.");
        try
        {
            var proof = await new TreeReader(now.Head.Size, log.Tile).Consistency(before.Head.Size, now.Head.Size, cancel);
            if (!proof.Proves(before.Head, now.Head))
                throw evidence.Of("LOG_FORKED", $"The log of {now.Head.Size} entries does not begin with the {before.Head.Size} that were seen before: it was changed, or two logs are shown.");
        }
        catch (TileMissingException missing)
        {
            throw evidence.Of("LOG_INCOMPLETE", $"The server does not prove how its log grew: {missing.Message}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw Unreachable(e);
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
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw Unreachable(e);
        }
    }

    /// <returns>The note, cosigned where there is somebody to.</returns>
    private static string Kept(string note, string? cosigner, string name)
    {
        var signed = SignedNote.Parse(Encoding.UTF8.GetBytes(note));
        if (cosigner is not null)
            signed = signed.With(Cosign(cosigner, name, signed.Text));
        return Encoding.UTF8.GetString(signed.ToBytes());
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

    private static NoteSignature Cosign(string path, string name, string text)
    {
        KeyFile.MakeOnce(path, () =>
        {
            using var made = SigningKey.Generate(name);
            return $"{name}\n{made.ToPem()}\n";
        });
        try
        {
            var lines = File.ReadAllText(path).Split('\n', 2);
            using var key = SigningKey.FromPem(lines[0], lines[^1]);
            return key.Sign(text);
        }
        catch (FormatException)
        {
            throw new VerbFailedException("KEY_MALFORMED", $"{path} does not hold the key of a witness.", ExitCode.BadArguments);
        }
    }

    private static VerbFailedException Unreachable(Exception e) => new("SERVER_UNREACHABLE", $"The server does not answer: {e.Message}", ExitCode.BadEnvironment);

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
