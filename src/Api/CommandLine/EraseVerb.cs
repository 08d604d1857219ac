using System.CommandLine;
using System.Globalization;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Erasure;
using Casework.Api.Exports;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.FourEyes;
using Casework.EventStore;

namespace Casework.Api.CommandLine;

internal sealed class EraseVerb : Verb
{
    private readonly Option<Guid?> _pathway = new("--pathway") { Description = "The pathway whose person's data are erased. The first of two people proposes it by this, the second confirms it by giving the same again." };
    private readonly Option<string?> _municipality = new("--municipality") { Description = "Its municipality: official key, eight digits." };
    private readonly Option<string?> _as = new("--as") { Description = "Who proposes, a caseworker, or confirms, the data-protection officer: the subject of a token." };
    private readonly Option<ErasureScope> _scope = new("--scope") { Description = "What is erased.", DefaultValueFactory = _ => ErasureScope.Person };
    private readonly Option<ErasureBasis?> _basis = new("--basis") { Description = "On what basis, Art. 17(1) GDPR." };
    private readonly Option<Guid?> _certificate = new("--certificate") { Description = "Show the signed certificate of the erasure with this id." };
    private readonly Option<bool> _reapply = new("--reapply") { Description = "Carry out again every erasure of the register whose keys a restored database has brought back. Servers do so when they start." };
    private readonly Option<bool> _scrub = new("--scrub") { Description = "Rewrite the tables that held something of erased people, and let go of the write-ahead log. Commands wait meanwhile." };
    private readonly Option<string?> _scan = new("--scan") { Description = "Look for values that are to be gone, one a line in this file, or - for standard input: in the tables, and in every file of the data folder." };
    private readonly Option<string[]> _folders = new("--folder") { Description = "With --scan: another folder to look through, such as one with exports, logs or the files of a database elsewhere. Can be given again." };

    public EraseVerb() : base(
        "erase",
        "Erase a person's data beyond recall, by two people, and look after what was erased. Works beside running servers. Exit code 1: refused, or something was found.",
        "erase --pathway 01936f5e-0000-7000-8000-000000000000 --municipality 13003000 --basis no_longer_necessary --as ada",
        "erase --certificate 01936f5e-0000-7000-8000-000000000000", "erase --reapply --json", "erase --scrub", "erase --scan values.txt --folder /var/log/casework")
    {
        foreach (var option in new Option[] { _pathway, _municipality, _as, _scope, _basis, _certificate, _reapply, _scrub, _scan, _folders })
            Options.Add(option);
        _scope.CustomParser = given => Code<ErasureScope>(given);
        _basis.CustomParser = given => Code<ErasureBasis>(given);
        Validators.Add(given =>
        {
            var asked = new[] { given.GetResult(_pathway), given.GetResult(_certificate), given.GetResult(_reapply), given.GetResult(_scrub), given.GetResult(_scan) }.Count(result => result is { Implicit: false });
            if (asked != 1)
                given.AddError("Say one of --pathway, --certificate, --reapply, --scrub and --scan.");
            else if (given.GetResult(_pathway) is { Implicit: false } && (given.GetResult(_municipality) is null || given.GetResult(_as) is null || given.GetResult(_basis) is null))
                given.AddError("--pathway needs --municipality, --basis and --as.");
        });
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        arguments.GetValue(_pathway) is { } pathway ? Erase(new StreamKey(arguments.GetValue(_municipality)!, pathway), arguments, context, cancel)
        : arguments.GetValue(_certificate) is { } erasure ? Certificate(erasure, context, cancel)
        : arguments.GetValue(_reapply) ? Reapply(context, cancel)
        : arguments.GetValue(_scrub) ? Scrub(context, cancel)
        : Scan(arguments.GetValue(_scan)!, arguments.GetValue(_folders) ?? [], context, cancel);

    private async Task<ExitCode> Erase(StreamKey pathway, ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var (scope, basis, actor) = (arguments.GetValue(_scope), arguments.GetValue(_basis)!.Value, arguments.GetValue(_as)!);
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var state = (await runtime.Pathways.Read(pathway, cancel)).State.State;
        var waiting = state.Proposals.All.Values.FirstOrDefault(proposal =>
            proposal.Status is ProposalStatus.Open && proposal.Proposed is ErasureEvent.ErasureDecided proposed && (proposed.Scope, proposed.Basis) == (scope, basis));
        var id = waiting?.Id ?? Guid.CreateVersion7();
        Domain.Pathways.PathwayCommand command = waiting is null ? new ProposeErasure(id, scope, basis) : new ConfirmErasure(id);
        var meta = CommandContent.Meta(Guid.CreateVersion7(), pathway.Id, command, new Caller(actor, waiting is null ? Role.Caseworker : Role.DataProtectionOfficer, pathway.Tenant));
        var outcome = await runtime.Pathways.Transact(pathway, meta, null, Pathways.CommandDates.On(command, new Today(TimeProvider.System).Date), cancel);
        if (outcome.Refusal is { } refusal)
            throw new VerbFailedException(refusal.Code, refusal.English);
        if (waiting is null)
        {
            context.Terminal.Answer(new { erasureId = id, state = "PROPOSED" }, $"Proposed as {id}. Nothing is erased yet: the data-protection officer confirms it by the same command with --as their own name.");
            return ExitCode.Ok;
        }

        var certificate = await runtime.Erasing.CarryOut(pathway, id, cancel) ?? throw new InvalidOperationException("The erasure was decided a moment ago.");
        context.Terminal.Answer(
            new { erasureId = id, state = "ERASED", certificate },
            $"Erased: {certificate.KeysDestroyed} keys destroyed. The certificate: casework erase --certificate {id}",
            "Old rows and the write-ahead log still lie on the disk until: casework erase --scrub");
        return ExitCode.Ok;
    }

    private static async Task<ExitCode> Certificate(Guid erasure, VerbContext context, CancellationToken cancel)
    {
        try
        {
            var folder = ErasureFolder.Of(context.Settings);
            if (await folder.Certificate(erasure, cancel) is not { } note)
                throw new VerbFailedException("NOT_FOUND", $"There is no certificate of an erasure {erasure}.");
            var text = System.Text.Encoding.UTF8.GetString(note.ToBytes());
            var signer = note.Verify(folder.Verifiers)[0];
            context.Terminal.Answer(new { note = text, key = signer.ToString() }, text, $"Signed by {signer}");
            return ExitCode.Ok;
        }
        catch (FormatException altered)
        {
            throw new VerbFailedException("CERTIFICATE_INVALID", altered.Message);
        }
    }

    private static async Task<ExitCode> Reapply(VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        var folder = ErasureFolder.Of(context.Settings);
        var erasing = new Erasing(log, new Pathways.PathwayStream(log, Rules.OfTheHouse, static () => { }), database.Application, folder, new ExportNotes(context.Settings.ExportNotes), TimeProvider.System);
        var again = await erasing.Reapply(cancel);
        var all = (await folder.Register.Read(cancel)).Count;
        context.Terminal.Answer(
            new { registered = all, reapplied = again.Select(entry => entry.Erasure.ErasureId) },
            string.Create(CultureInfo.InvariantCulture, $"{all:N0} erasures in the register, {again.Count:N0} carried out again."));
        return ExitCode.Ok;
    }

    private static async Task<ExitCode> Scrub(VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        var remains = await Scrubbing.Run(database.OwnerConnection, database.MaintenanceConnection, cancel);
        context.Terminal.Answer(
            new { remains },
            [
                remains.Count == 0 ? "The tables are rewritten, and the write-ahead log before now is let go of." : "Not all could be done:",
                .. remains.Select(what => $"  {what}"),
                "Replicas, archived write-ahead log and backups keep what they have until their time is over.",
            ]);
        return remains.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task<ExitCode> Scan(string source, string[] folders, VerbContext context, CancellationToken cancel)
    {
        var scan = new ResidueScan(await Values(source, cancel));
        var unread = new List<string>();
        await using var database = await LogVerb.Open(context, cancel);
        // The application's login does not see every table.
        await using var owner = Npgsql.NpgsqlDataSource.Create(database.OwnerConnection);
        var found = new List<Residue>(await scan.Tables(owner, cancel));
        found.AddRange(await context.Terminal.Follow(
            "Looking through files", total: null, progress => scan.Files([context.Settings.DataFolder, context.Settings.Erasures, .. folders], unread.Add, progress, cancel)));
        context.Terminal.Answer(
            new { found, unread },
            [
                found.Count == 0 ? "None of the values is anywhere that was looked at." : $"{found.Count} places hold a value:",
                .. found.Select(residue => string.Create(CultureInfo.InvariantCulture, $"  value {residue.Value}: {residue.Place} ({residue.Count:N0})")),
                .. unread.Select(path => $"  could not be read: {path}"),
            ]);
        return found.Count == 0 && unread.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    // Never an argument: those stand in lists of processes and histories of shells.
    private static async Task<IReadOnlyList<string>> Values(string source, CancellationToken cancel)
    {
        if (source != "-" && !File.Exists(source))
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {source}.", ExitCode.BadArguments);
        var text = source == "-" ? await Console.In.ReadToEndAsync(cancel) : await File.ReadAllTextAsync(source, cancel);
        var values = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (values.Count == 0 || values.Exists(value => value.Length < ResidueScan.ShortestValue))
            throw new VerbFailedException("VALUES_TOO_SHORT", $"Give at least one value, each of {ResidueScan.ShortestValue} letters or more: shorter ones stand anywhere by chance.", ExitCode.BadArguments);
        return values;
    }

    private static TEnum Code<TEnum>(System.CommandLine.Parsing.ArgumentResult given)
        where TEnum : struct, Enum
    {
        var text = given.Tokens[0].Value;
        if (text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<TEnum>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var code) && Enum.IsDefined(code))
            return code;
        given.AddError($"\"{text}\" is none of {string.Join(", ", Enum.GetNames<TEnum>().Select(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName))}.");
        return default;
    }
}
