using System.Collections.Concurrent;
using System.Security.Cryptography;
using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// The data keys of <c>casework.subject_keys</c>: 256 random bits per tenant, person and purpose class, made before the first
/// event that needs one, kept opened in memory for a bounded time. Streams that begin at the same time share a commit for their keys.
/// </summary>
internal sealed class SubjectKeys(NpgsqlDataSource database, KeyEncryptionKey? kek, int capacity, TimeSpan lifetime, StatementOptions statements)
{
    private readonly ConcurrentDictionary<string, GatheredCalls<SealedKey, IReadOnlyDictionary<(Guid Subject, string Purpose), KeyRow>>> _making = new(StringComparer.Ordinal);
    private readonly BoundedCache<(string Tenant, Guid Subject, string Purpose), PersonalKey> _current = new(capacity, lifetime);
    private readonly BoundedCache<(string Tenant, SealedKey Key), byte[]?> _opened = new(capacity, lifetime);

    /// <summary>The keys to seal new values with, made where there is none.</summary>
    /// <returns>In the order of their owners.</returns>
    public async ValueTask<IReadOnlyList<PersonalKey>> ForSealing(string tenant, IReadOnlyList<(Guid Subject, string Purpose)> owners, CancellationToken cancel)
    {
        var keys = new PersonalKey[owners.Count];
        var missing = new List<(Guid Subject, string Purpose)>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (!_current.TryGet((tenant, owners[i].Subject, owners[i].Purpose), out keys[i]!))
                missing.Add(owners[i]);
        }

        if (missing.Count == 0)
            return keys;

        var made = await Made(tenant, [.. missing.Distinct()], cancel);
        for (var i = 0; i < keys.Length; i++)
            keys[i] ??= made[owners[i]];
        return keys;
    }

    private async Task<Dictionary<(Guid Subject, string Purpose), PersonalKey>> Made(
        string tenant, IReadOnlyList<(Guid Subject, string Purpose)> missing, CancellationToken cancel)
    {
        // Another node may make the same key version at the same moment: one insert wins, and both read what won. A first
        // version that was there already is read in the same round trip.
        var making = _making.GetOrAdd(tenant, static (tenant, keys) => new(made => keys.Latest(tenant, made)), this);
        var latest = await making.Ask([.. missing.Select(owner => new SealedKey(owner.Subject, owner.Purpose, 1))], cancel);
        var destroyed = missing.Where(owner => latest[owner].Wrapped is null).ToList();
        var anew = destroyed.Count == 0 ? latest : await making.Ask([.. destroyed.Select(owner => latest[owner].Key.Following())], cancel);

        var keys = new Dictionary<(Guid Subject, string Purpose), PersonalKey>();
        foreach (var owner in missing)
        {
            var row = anew.GetValueOrDefault(owner) ?? latest[owner];
            var bytes = Open(tenant, row) ?? throw new SealBrokenException("a data key was destroyed while it was about to be used");
            keys[owner] = new PersonalKey(row.Key, bytes);
            _current.Set((tenant, owner.Subject, owner.Purpose), keys[owner]);
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
    /// <param name="madeUntil">Null: whenever they were made.</param>
    /// <returns>How many keys were destroyed.</returns>
    public async Task<int> Destroy(string tenant, Guid subject, string? purpose, DateTimeOffset? madeUntil, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        batch.Add("""
            update casework.subject_keys set wrapped_key = null, destroyed = clock_timestamp()
            where tenant_id = $1 and subject_id = $2 and ($3::varchar is null or purpose_class = $3) and wrapped_key is not null
              and ($4::timestamptz is null or created <= $4)
            returning key_version
            """, tenant, subject, (object?)purpose ?? DBNull.Value, (object?)madeUntil?.ToUniversalTime() ?? DBNull.Value);
        var destroyed = 0;
        await using (var reader = await batch.Read(cancel))
        {
            while (await reader.ReadAsync(cancel))
                destroyed++;
        }

        Forget(tenant, subject);
        return destroyed;
    }

    /// <returns>How many keys of a person are destroyed, by now and whenever.</returns>
    public async Task<int> CountDestroyed(string tenant, Guid subject, string? purpose, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        batch.Add("""
            select count(*)::int from casework.subject_keys
            where tenant_id = $1 and subject_id = $2 and ($3::varchar is null or purpose_class = $3) and wrapped_key is null
            """, tenant, subject, (object?)purpose ?? DBNull.Value);
        await using var reader = await batch.Read(cancel);
        await reader.ReadAsync(cancel);
        return reader.GetInt32(0);
    }

    /// <summary>Leaves nothing of a person's keys in memory.</summary>
    public void Forget(string tenant, Guid subject)
    {
        _current.RemoveWhere(key => key.Tenant == tenant && key.Subject == subject);
        _opened.RemoveWhere(key => key.Tenant == tenant && key.Key.Subject == subject);
    }

    /// <summary>Leaves nothing of a person's keys in memory, in whatever municipality.</summary>
    public void Forget(Guid subject)
    {
        _current.RemoveWhere(key => key.Subject == subject);
        _opened.RemoveWhere(key => key.Key.Subject == subject);
    }

    /// <returns>Those of these people who have a key that is not destroyed.</returns>
    public async Task<IReadOnlySet<(string Tenant, Guid Subject)>> WithKeys(IReadOnlyCollection<(string Tenant, Guid Subject)> people, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select distinct known.tenant_id, known.subject_id from unnest($1, $2) person (tenant, subject)
            join casework.subject_keys known on known.tenant_id = person.tenant and known.subject_id = person.subject
            where known.wrapped_key is not null
            """, people.Select(person => person.Tenant).ToArray(), people.Select(person => person.Subject).ToArray());
        var found = new HashSet<(string, Guid)>();
        await using var reader = await batch.Read(cancel);
        while (await reader.ReadAsync(cancel))
            found.Add((reader.GetString(0), reader.GetGuid(1)));
        return found;
    }

    /// <returns>Whose keys were destroyed after an instant of the database's clock, with the last time of each.</returns>
    public async Task<IReadOnlyList<DestroyedKeys>> DestroyedSince(DateTimeOffset after, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select tenant_id, subject_id, max(destroyed) from casework.subject_keys where destroyed > $1 group by tenant_id, subject_id
            """, after.ToUniversalTime());
        var destroyed = new List<DestroyedKeys>();
        await using var reader = await batch.Read(cancel);
        while (await reader.ReadAsync(cancel))
            destroyed.Add(new DestroyedKeys(reader.GetString(0), reader.GetGuid(1), reader.GetFieldValue<DateTimeOffset>(2)));
        return destroyed;
    }

    /// <returns>By the id of the key-encryption key that wrapped them, how many data keys there are; destroyed ones under the empty id.</returns>
    public async Task<IReadOnlyDictionary<string, long>> Count(CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("select case when wrapped_key is null then '' else kek_id end, count(*) from casework.subject_keys group by 1");
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var reader = await batch.Read(cancel);
        while (await reader.ReadAsync(cancel))
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }

    /// <summary>
    /// Wraps some of the data keys anew that the key-encryption key's forerunner wrapped. A key that is destroyed or wrapped anew meanwhile is left as it is.
    /// </summary>
    /// <returns>How many were looked at; 0 when none is left.</returns>
    public async Task<int> WrapAnew(int atMost, CancellationToken cancel)
    {
        var key = kek ?? throw new WrongKeyEncryptionKeyException(null, null);
        if (key.OldId is not { } old)
            return 0;
        var rows = new List<(string Tenant, KeyRow Row)>();
        await using (var batch = new TenantBatch(database, TenantBatch.WholeLog))
        {
            batch.Add("""
                select subject_id, purpose_class, key_version, wrapped_key, kek_id, tenant_id
                from casework.subject_keys where wrapped_key is not null and kek_id = $1 limit $2
                """, old, atMost);
            await using var reader = await batch.Read(cancel);
            while (await reader.ReadAsync(cancel))
                rows.Add((reader.GetString(5), await Row(reader, cancel)));
        }

        if (rows.Count == 0)
            return 0;

        var anew = rows.Select(row => key.Wrap(Open(row.Tenant, row.Row)!, row.Row.Key.OwnerIn(row.Tenant))).ToList();
        await using var update = new TenantBatch(database, TenantBatch.WholeLog);
        update.Add("""
            update casework.subject_keys known set wrapped_key = anew.wrapped, kek_id = anew.kek
            from unnest($1, $2, $3, $4, $5, $6, $7) anew (tenant, subject, purpose, version, before, wrapped, kek)
            where known.tenant_id = anew.tenant and known.subject_id = anew.subject and known.purpose_class = anew.purpose
              and known.key_version = anew.version and known.wrapped_key = anew.before
            """,
            rows.Select(row => row.Tenant).ToArray(),
            rows.Select(row => row.Row.Key.Subject).ToArray(),
            rows.Select(row => row.Row.Key.Purpose).ToArray(),
            rows.Select(row => row.Row.Key.Version).ToArray(),
            rows.Select(row => row.Row.Wrapped!).ToArray(),
            anew.Select(wrapped => wrapped.Box).ToArray(),
            anew.Select(wrapped => wrapped.KekId).ToArray());
        await using var done = await update.Read(cancel);
        return rows.Count;
    }

    // Whatever the statistics of a young table say, each owner is looked up by the key of the table: a plan that is kept must not read them all.
    // In one order, so that nodes that make the same keys wait for each other and never in a circle.
    private async Task<IReadOnlyDictionary<(Guid Subject, string Purpose), KeyRow>> Latest(string tenant, IReadOnlyList<SealedKey> asked)
    {
        var key = kek ?? throw new WrongKeyEncryptionKeyException(null, null);
        List<SealedKey> making = [.. asked.Distinct().OrderBy(made => made.Subject).ThenBy(made => made.Purpose, StringComparer.Ordinal).ThenBy(made => made.Version)];
        var owners = making.Select(made => (made.Subject, made.Purpose)).Distinct().ToList();
        var wrapped = making.ConvertAll(made => key.Wrap(RandomNumberGenerator.GetBytes(32), made.OwnerIn(tenant)));
        await using var batch = new TenantBatch(database, tenant, statements);
        batch.Add("""
            insert into casework.subject_keys (tenant_id, subject_id, purpose_class, key_version, wrapped_key, kek_id)
            select $1, made.subject, made.purpose, made.version, made.wrapped, made.kek
            from unnest($2, $3, $4, $5, $6) made (subject, purpose, version, wrapped, kek)
            on conflict do nothing
            """,
            tenant,
            making.Select(made => made.Subject).ToArray(),
            making.Select(made => made.Purpose).ToArray(),
            making.Select(made => made.Version).ToArray(),
            wrapped.Select(made => made.Box).ToArray(),
            wrapped.Select(made => made.KekId).ToArray());
        batch.Add("""
            select owner.subject, owner.purpose, latest.key_version, latest.wrapped_key, latest.kek_id
            from unnest($2, $3) owner (subject, purpose)
            cross join lateral (
              select known.key_version, known.wrapped_key, known.kek_id from casework.subject_keys known
              where known.tenant_id = $1 and known.subject_id = owner.subject and known.purpose_class = owner.purpose
              order by known.key_version desc limit 1) latest
            """,
            tenant, owners.Select(owner => owner.Subject).ToArray(), owners.Select(owner => owner.Purpose).ToArray());
        var rows = await Rows(batch, CancellationToken.None);
        return rows.ToDictionary(row => (row.Key.Subject, row.Key.Purpose));
    }

    private async Task<List<KeyRow>> Rows(string tenant, List<SealedKey> names, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        batch.Add("""
            select known.subject_id, known.purpose_class, known.key_version, known.wrapped_key, known.kek_id
            from unnest($2, $3, $4) name (subject, purpose, version)
            cross join lateral (
              select * from casework.subject_keys named
              where named.tenant_id = $1 and named.subject_id = name.subject and named.purpose_class = name.purpose and named.key_version = name.version
              limit 1) known
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
            rows.Add(await Row(reader, cancel));

        return rows;
    }

    private static async Task<KeyRow> Row(NpgsqlDataReader reader, CancellationToken cancel) => new(
        new SealedKey(reader.GetGuid(0), reader.GetString(1), reader.GetInt32(2)),
        await reader.IsDBNullAsync(3, cancel) ? null : reader.GetFieldValue<byte[]>(3),
        reader.GetString(4));

    private byte[]? Open(string tenant, KeyRow row) =>
        row.Wrapped is null ? null
        : kek is null ? throw new WrongKeyEncryptionKeyException(null, row.KekId)
        : kek.Unwrap(row.Wrapped, row.KekId, row.Key.OwnerIn(tenant));

    private sealed record KeyRow(SealedKey Key, byte[]? Wrapped, string KekId);
}
