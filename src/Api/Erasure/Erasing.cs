using System.Security.Cryptography;
using System.Text;
using Casework.Api.Commands;
using Casework.Api.Exports;
using Casework.Api.Pathways;
using Casework.Domain.Access;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Needs;
using Casework.EventStore;
using Casework.EventStore.Erasing;
using Casework.EventStore.Messaging;
using Casework.Projections;
using Npgsql;

namespace Casework.Api.Erasure;

/// <summary>
/// Carries out what two people have decided: register first, then destroy the keys, then say so in the stream, so that every read model
/// folds it anew. Each step can be done again, and all are, after a crash.
/// </summary>
internal sealed class Erasing(EventLog log, PathwayStream pathways, NpgsqlDataSource database, ErasureFolder folder, ExportNotes exports, TimeProvider clock)
{
    // No person: the program. Who decided stands in the entries before.
    private const string Actor = "casework";
    private static readonly string ActingAs = RoleNames.Of(Role.Administrator);

    private readonly NamesInTheWorklist _names = new(database);
    private readonly Messages _messages = new(database);

    /// <returns>The certificate; null when no such erasure is decided.</returns>
    /// <exception cref="ErasureRegisterBrokenException">Nothing is erased while the register is not to be trusted.</exception>
    public async Task<ErasureCertificate?> CarryOut(StreamKey pathway, Guid erasureId, CancellationToken cancel)
    {
        var state = (await pathways.Read(pathway, cancel)).State.State;
        if (state.Erasures.Find(erasureId) is not { } erasure || state.Proposals.All.GetValueOrDefault(erasureId) is not { SettledBy: { } confirmedBy } proposal)
            return null;

        var entry = await folder.Register.Add(
            new RegisteredErasure(
                erasureId, pathway.Tenant, pathway.Id, PurposeOf(erasure.Scope), $"{erasure.Scope}", $"{erasure.Basis}", proposal.ProposedBy, confirmedBy, clock.GetUtcNow()),
            cancel);
        // A second delivery destroys no key that was made after the first.
        return (await CarryOut(entry, erasure.ErasedOn is null ? null : entry.Erasure.At, cancel)).Certificate;
    }

    /// <summary>Destroys again what a restored database has brought back.</summary>
    /// <returns>What was carried out again.</returns>
    /// <exception cref="ErasureRegisterBrokenException">The register was altered.</exception>
    public async Task<IReadOnlyList<RegisterEntry>> Reapply(CancellationToken cancel)
    {
        var entries = await folder.Register.Read(cancel);
        if (entries.Count == 0)
            return [];

        foreach (var erasure in entries.Select(entry => entry.Erasure))
            exports.Erase(erasure.Tenant, erasure.Subject, erasure.At);
        var alive = await log.WithKeys([.. entries.Select(entry => (entry.Erasure.Tenant, entry.Erasure.Subject)).Distinct()], cancel);
        var again = new List<RegisterEntry>();
        foreach (var entry in entries.Where(entry => alive.Contains((entry.Erasure.Tenant, entry.Erasure.Subject))))
        {
            if ((await CarryOut(entry, entry.Erasure.PurposeClass is null ? null : entry.Erasure.At, cancel)).DestroyedNow > 0)
                again.Add(entry);
        }

        return again;
    }

    private async Task<(ErasureCertificate Certificate, int DestroyedNow)> CarryOut(RegisterEntry entry, DateTimeOffset? madeUntil, CancellationToken cancel)
    {
        var erasure = entry.Erasure;
        var pathway = new StreamKey(erasure.Tenant, erasure.Subject);
        var destroyed = await log.DestroyKeys(erasure.Tenant, erasure.Subject, erasure.PurposeClass, cancel, madeUntil);
        log.Forget(erasure.Subject);
        exports.Erase(erasure.Tenant, erasure.Subject, madeUntil ?? DateTimeOffset.MaxValue);
        if (erasure.PurposeClass is null)
            await _names.Erase(erasure.Tenant, erasure.Subject, cancel);
        await _messages.DropDead(erasure.Tenant, [erasure.Subject, Projections.HealthFiles.Of(pathway).Id], cancel);

        var record = new RecordErasure(erasure.ErasureId, erasure.Subject, Enum.Parse<ErasureScope>(erasure.Scope), Enum.Parse<ErasureBasis>(erasure.Basis));
        var content = SHA256.HashData(Encoding.UTF8.GetBytes($"{nameof(RecordErasure)} {erasure.ErasureId}"));
        var recorded = await pathways.Transact(pathway, new CommandMeta(Uuid8.Of(content), content, Actor, ActingAs), expectedVersion: null, record.On(Today.Of(clock.GetUtcNow())), cancel);
        var inAll = await log.CountDestroyedKeys(erasure.Tenant, erasure.Subject, erasure.PurposeClass, cancel);
        return (await folder.Certify(ErasureCertificate.Of(entry, inAll, recorded.Refusal is null ? recorded.Position : null), cancel), destroyed);
    }

    private static string? PurposeOf(ErasureScope scope) => scope switch
    {
        ErasureScope.Health => HealthEvent.Purpose,
        ErasureScope.Needs => NeedEvent.Purpose,
        _ => null,
    };
}
