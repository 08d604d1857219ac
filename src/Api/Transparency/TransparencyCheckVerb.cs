using System.CommandLine;
using System.Globalization;
using System.Text;
using Casework.Api.CommandLine;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>A look at all of a log by somebody who has no access to it: ours, or any other of the same formats.</summary>
internal sealed class TransparencyCheckVerb : Verb
{
    private readonly Argument<string> _url = new("url") { Description = "The address below which the log's checkpoint lies; that of a server of ours ends with /transparency." };
    private readonly Option<string[]> _keys = new("--key") { Description = "A key of the log that you have from somebody else than the log.", Required = true };
    private readonly Option<string[]> _witnesses = new("--witness") { Description = "A key of a witness that has to have cosigned the checkpoint." };
    private readonly Option<int?> _quorum = new("--quorum") { Description = "So many of the witnesses have to have cosigned; all of them when it is not given." };
    private readonly Option<bool> _entries = new("--entries") { Description = "Fetch the entries, too, where the log hands them out, and compare each with its hash." };
    private readonly Option<FileInfo> _kept = new("--kept") { Description = "A checkpoint that was kept before: the log has to have grown out of it. Also what a witness remembers, or a bundle." };

    public TransparencyCheckVerb() : base(
        "check",
        "Read all of a log over HTTP (C2SP tlog-tiles), ours or that of somebody else: who signed its checkpoint, and that its tiles and entries are what was signed. Exit codes: 0 all is proven, 1 something is not, 3 the log does not answer.",
        "transparency check https://casework.example.org/transparency --key KEY",
        "transparency check https://log.example.com --key KEY --witness KEY --entries --kept kept.txt --json")
    {
        Arguments.Add(_url);
        foreach (var option in new Option[] { _keys, _witnesses, _quorum, _entries, _kept })
            Options.Add(option);
        _url.Validators.Add(given =>
        {
            if (!WatchedLog.IsAddress(given.Tokens[0].Value))
                given.AddError("The address is one such as https://casework.example.org/transparency.");
        });
        Validators.Add(given =>
        {
            if (given.GetValue(_quorum) is { } quorum && (quorum < 0 || quorum > (given.GetValue(_witnesses) ?? []).Length))
                given.AddError("--quorum is at most the number of witnesses.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var keys = GivenKeys.Read(arguments.GetRequiredValue(_keys));
        var witnesses = GivenKeys.Read(arguments.GetValue(_witnesses) ?? []).Verifiers;
        using var log = new WatchedLog(new Uri(arguments.GetRequiredValue(_url)));
        try
        {
            var note = await log.Checkpoint(cancel) ?? throw new VerbFailedException("NOTHING_SIGNED", "The log shows no checkpoint.");
            var checkpoint = keys.Read(note);
            var signatures = Signatures(note, [.. keys.Verifiers, .. witnesses]);
            var cosigned = signatures.Count(signature => witnesses.Any(witness => $"{witness}" == signature.Key));
            if (cosigned < (arguments.GetValue(_quorum) ?? witnesses.Count))
                throw new VerbFailedException("WITNESSES_MISSING", $"Of the {witnesses.Count} witnesses {cosigned} have cosigned the checkpoint of {checkpoint.Head.Size} entries.");
            if (arguments.GetValue(_kept) is { } file)
                await Compare(log, keys, await KeptFile.Read(file, cancel), checkpoint, cancel);
            var whole = new WholeLog(checkpoint.Head, log.Tile, arguments.GetValue(_entries) ? log.Entries : null);
            var report = await context.Terminal.Follow("Reading the log", checkpoint.Head.Size, progress => whole.Read(progress, cancel));
            Say(context.Terminal, checkpoint, signatures, report);
            return report.ViolationCount == 0 ? ExitCode.Ok : ExitCode.Failed;
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw new VerbFailedException("CHECKPOINT_UNTRUSTED", untrusted.Message);
        }
        catch (Exception e) when (WatchedLog.IsAway(e, cancel))
        {
            throw WatchedLog.Unreachable(e);
        }
    }

    private static List<Signed> Signatures(string note, IReadOnlyCollection<VerifierKey> known)
    {
        var signed = SignedNote.Parse(Encoding.UTF8.GetBytes(note));
        if (signed.Verify(known) is not { Count: > 0 } signers)
            throw new CheckpointUntrustedException("A witness that is known has not signed what stands beneath the checkpoint in its name.");
        return
        [
            .. signers.Select(key => new Signed(
                key.Name, $"{key}", key.IsCosigner ? Cosignature.TimeOf(signed.Signatures.First(signature => signature.Name == key.Name && signature.KeyId == key.Id)) : null)),
        ];
    }

    private static async Task Compare(WatchedLog log, PublishedKeys keys, KeptCheckpoint kept, Checkpoint now, CancellationToken cancel)
    {
        if (await WatchedGrowth.Refusal(log, keys.Read(kept.Note), now, cancel) is var (code, what))
            throw new VerbFailedException(code, what);
    }

    private static void Say(Terminal terminal, Checkpoint checkpoint, IReadOnlyList<Signed> signatures, WholeLogReport report) => terminal.Answer(
        new { checkpoint.Origin, checkpoint.Head.Size, root = checkpoint.Head.Root.ToBase64(), signatures, report.Leaves, report.Entries, report.Withheld, report.ViolationCount, report.Violations },
        [
            .. signatures.Select(signature => $"Signed by {signature.Name}{(signature.At is { } at ? string.Create(CultureInfo.InvariantCulture, $" at {at:yyyy-MM-dd'T'HH:mm:ss'Z'}") : "")}"),
            .. report.Violations,
            string.Create(CultureInfo.InvariantCulture, $"{report.Leaves:N0} leaves of {checkpoint.Origin}, {report.Entries:N0} entries compared with theirs{(report.Withheld == 0 ? "" : $", {report.Withheld:N0} withheld")}: {(report.ViolationCount == 0 ? "all is what was signed" : $"{report.ViolationCount} violations")}."),
        ]);

    /// <param name="At">By the signer's own clock, where it signs that.</param>
    private sealed record Signed(string Name, string Key, DateTimeOffset? At);
}
