using System.Security.Cryptography;
using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// The data keys of <c>casework.subject_keys</c>: 256 random bits per tenant, person and purpose class, made before the first
/// event that needs one, kept opened in memory for a bounded time.
/// </summary>
internal sealed class SubjectKeys(NpgsqlDataSource database, KeyEncryptionKey? kek, int capacity, TimeSpan lifetime)
{
    private readonly BoundedCache<(string Tenant, Guid Subject, string Purpose), PersonalKey> _current = new(capacity, lifetime);
    private readonly BoundedCache<(string Tenant, SealedKey Key), byte[]?> _opened = new(capacity, lifetime);

    /// <summary>The keys to seal new values with, made where there is none.</summary>
    public async ValueTask<Dictionary<(Guid Subject, string Purpose), PersonalKey>> ForSealing(
        string tenant, IReadOnlyCollection<(Guid Subject, string Purpose)> owners, CancellationToken cancel)
    {
        var keys = new Dictionary<(Guid Subject, string Purpose), PersonalKey>();
        foreach (var owner in owners)
        {
            if (_current.TryGet((tenant, owner.Subject, owner.Purpose), out var key))
                keys[owner] = key;
        }

        var missing = owners.Distinct().Where(owner => !keys.ContainsKey(owner)).ToList();
        if (missing.Count == 0)
            return keys;

        // Another node may make the same key version at the same moment: one insert wins, and both read what won. A first
        // version that was there already is read in the same round trip.
        var latest = await Latest(tenant, missing, [.. missing.Select(owner => new SealedKey(owner.Subject, owner.Purpose, 1))], cancel);
        var destroyed = latest.Values.Where(row => row.Wrapped is null).Select(row => row.Key with { Version = row.Key.Version + 1 }).ToList();
        if (destroyed.Count > 0)
            latest = await Latest(tenant, missing, destroyed, cancel);

        foreach (var (owner, row) in latest)
        {
            var bytes = Open(tenant, row) ?? throw new SealBrokenException("a data key was destroyed while it was about to be used");
            var opened = new PersonalKey(owner.Subject, owner.Purpose, row.Key.Version, bytes);
            _current.Set((tenant, owner.Subject, owner.Purpose), opened);
            keys[owner] = opened;
        }

        return keys;
    }

    /// <summary>The keys that open stored values; null for one that was destroyed, absent for one that never was.</summary>
    public async ValueTask<Dictionary<(string Tenant, SealedKey Key), byte[]?>> ForReading(
        IReadOnlyCollection<(string Tenant, SealedKey Key)> wanted, CancellationToken cancel)
    {
        var keys = new Dictionary<(string Tenant, SealedKey Key), byte[]?>();
        foreach (var name in wanted)
        {
            if (_opened.TryGet(name, out var key))
                keys[name] = key;
        }

        foreach (var tenant in wanted.Where(name => !keys.ContainsKey(name)).Distinct().GroupBy(name => name.Tenant).ToList())
        {
            foreach (var row in await Rows(tenant.Key, [.. tenant.Select(name => name.Key)], cancel))
            {
                var opened = Open(tenant.Key, row);
                _opened.Set((tenant.Key, row.Key), opened);
                keys[(tenant.Key, row.Key)] = opened;
            }
        }

        return keys;
    }

    /// <summary>Destroys every key version of a person, in one purpose class or in all.</summary>
    /// <returns>How many keys were destroyed.</returns>
    public async Task<int> Destroy(string tenant, Guid subject, string? purpose, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        batch.Add("""
            update casework.subject_keys set wrapped_key = null, destroyed = clock_timestamp()
            where tenant_id = $1 and subject_id = $2 and ($3::varchar is null or purpose_class = $3) and wrapped_key is not null
            returning key_version
            """, tenant, subject, (object?)purpose ?? DBNull.Value);
        var destroyed = 0;
        await using (var reader = await batch.Read(cancel))
        {
            while (await reader.ReadAsync(cancel))
                destroyed++;
        }

        _current.RemoveWhere(key => key.Tenant == tenant && key.Subject == subject);
        _opened.RemoveWhere(key => key.Tenant == tenant && key.Key.Subject == subject);
        return destroyed;
    }

    private async Task<Dictionary<(Guid Subject, string Purpose), KeyRow>> Latest(
        string tenant, List<(Guid Subject, string Purpose)> owners, List<SealedKey> making, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        var key = kek ?? throw new WrongKeyEncryptionKeyException(null, null);
        batch.Add("""
            insert into casework.subject_keys (tenant_id, subject_id, purpose_class, key_version, wrapped_key, kek_id)
            select $1, made.subject, made.purpose, made.version, made.wrapped, $6
            from unnest($2, $3, $4, $5) made (subject, purpose, version, wrapped)
            on conflict do nothing
            """,
            tenant,
            making.Select(made => made.Subject).ToArray(),
            making.Select(made => made.Purpose).ToArray(),
            making.Select(made => made.Version).ToArray(),
            making.Select(made => key.Wrap(RandomNumberGenerator.GetBytes(32), made.OwnerIn(tenant))).ToArray(),
            key.Id);
        batch.Add("""
            select distinct on (known.subject_id, known.purpose_class)
                   known.subject_id, known.purpose_class, known.key_version, known.wrapped_key, known.kek_id
            from unnest($2, $3) owner (subject, purpose)
            join casework.subject_keys known
              on known.tenant_id = $1 and known.subject_id = owner.subject and known.purpose_class = owner.purpose
            order by known.subject_id, known.purpose_class, known.key_version desc
            """,
            tenant, owners.Select(owner => owner.Subject).ToArray(), owners.Select(owner => owner.Purpose).ToArray());
        var rows = await Rows(batch, cancel);
        return rows.ToDictionary(row => (row.Key.Subject, row.Key.Purpose));
    }

    private async Task<List<KeyRow>> Rows(string tenant, List<SealedKey> names, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        batch.Add("""
            select known.subject_id, known.purpose_class, known.key_version, known.wrapped_key, known.kek_id
            from unnest($2, $3, $4) name (subject, purpose, version)
            join casework.subject_keys known on known.tenant_id = $1 and known.subject_id = name.subject
             and known.purpose_class = name.purpose and known.key_version = name.version
            """,
            tenant,
            names.Select(name => name.Subject).ToArray(),
            names.Select(name => name.Purpose).ToArray(),
            names.Select(name => name.Version).ToArray());
        return await Rows(batch, cancel);
    }

    private static async Task<List<KeyRow>> Rows(TenantBatch batch, CancellationToken cancel)
    {
        var rows = new List<KeyRow>();
        await using var reader = await batch.Read(cancel);
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(new KeyRow(
                new SealedKey(reader.GetGuid(0), reader.GetString(1), reader.GetInt32(2)),
                await reader.IsDBNullAsync(3, cancel) ? null : reader.GetFieldValue<byte[]>(3),
                reader.GetString(4)));
        }

        return rows;
    }

    private byte[]? Open(string tenant, KeyRow row) =>
        row.Wrapped is null ? null
        : kek is null ? throw new WrongKeyEncryptionKeyException(null, row.KekId)
        : kek.Unwrap(row.Wrapped, row.KekId, row.Key.OwnerIn(tenant));

    private sealed record KeyRow(SealedKey Key, byte[]? Wrapped, string KekId);
}
