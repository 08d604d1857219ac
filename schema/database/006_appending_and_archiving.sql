-- The log again: rows of finished streams leave the hot part, and appending costs less.

-- Archiving -----------------------------------------------------------------------------------------------------------

-- The cold part. It inherits, so every reader of mt_events sees the rows where they belong in the order, and Marten finds them
-- flagged as it flags them itself. Streams come and go whole: when one goes on, the append brings its rows back.
create table casework.archived_events (
  constraint archived_events_key primary key (seq_id),
  constraint archived_events_of_streams foreign key (tenant_id, stream_id) references casework.mt_streams (tenant_id, id),
  constraint archived_events_flagged check (is_archived)
) inherits (casework.mt_events);

create unique index archived_events_by_stream on casework.archived_events (tenant_id, stream_id, version);

alter table casework.archived_events enable row level security;
alter table casework.archived_events force row level security;
create policy tenant on casework.archived_events
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');

-- As before, but a row may leave one part of the log where each_row_moved sees that its equal stands in the other.
create or replace function casework.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name in ('mt_events', 'archived_events') and current_setting('casework.moving', true) = 'on' then
    return null;
  end if;
  raise exception 'casework.% refuses %: the record is append only', tg_table_name, lower(tg_op)
    using errcode = 'CW001';
end $$;

-- Whoever says that rows are moving: nothing goes that does not stand equal in the other part.
create function casework.refuse_loss() returns trigger language plpgsql as $$
declare
  lost bigint;
begin
  if tg_table_name = 'mt_events' then
    select min(g.seq_id) into lost from gone g
     where not exists (
       select from casework.archived_events k where k.seq_id = g.seq_id
          and (k.id, k.stream_id, k.version, k.data, k.bdata, k.type, k."timestamp", k.tenant_id, k.mt_dotnet_type, k.correlation_id, k.causation_id, k.headers)
              is not distinct from
              (g.id, g.stream_id, g.version, g.data, g.bdata, g.type, g."timestamp", g.tenant_id, g.mt_dotnet_type, g.correlation_id, g.causation_id, g.headers));
  else
    select min(g.seq_id) into lost from gone g
     where not exists (
       select from only casework.mt_events k where k.seq_id = g.seq_id
          and (k.id, k.stream_id, k.version, k.data, k.bdata, k.type, k."timestamp", k.tenant_id, k.mt_dotnet_type, k.correlation_id, k.causation_id, k.headers)
              is not distinct from
              (g.id, g.stream_id, g.version, g.data, g.bdata, g.type, g."timestamp", g.tenant_id, g.mt_dotnet_type, g.correlation_id, g.causation_id, g.headers));
  end if;
  if lost is not null then
    raise exception 'casework.% refuses delete: position % would be lost', tg_table_name, lost using errcode = 'CW001';
  end if;
  return null;
end $$;

create trigger each_row_moved after delete on casework.mt_events
  referencing old table as gone for each statement execute function casework.refuse_loss();

create trigger archived_events_are_append_only before update or delete or truncate on casework.archived_events
  for each statement execute function casework.refuse_change();

create trigger each_row_moved after delete on casework.archived_events
  referencing old table as gone for each statement execute function casework.refuse_loss();

create function casework.refuse_doubles() returns trigger language plpgsql as $$
begin
  if exists (select from only casework.mt_events e where e.seq_id = new.seq_id)
     and exists (select from casework.archived_events k where k.seq_id = new.seq_id) then
    raise exception 'casework.archived_events refuses position %: it stands in casework.mt_events, too', new.seq_id using errcode = 'CW001';
  end if;
  return null;
end $$;

create constraint trigger stands_once after insert on casework.archived_events
  deferrable initially deferred for each row execute function casework.refuse_doubles();

-- One batch: of the next streams after a key, in key order, those of a type that ended with one of these events and have been
-- quiet since. Streams that somebody is writing to are left for the next run. Nulls: the end is reached.
create function casework.archive_streams(
  after_tenant varchar, after_id uuid, stream_type varchar, last_events varchar[], quiet_since timestamptz, most int,
  out looked_at int, out streams int, out events bigint, out last_tenant varchar, out last_id uuid)
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  tenants varchar[];
  ids     uuid[];
  copied  bigint;
  removed bigint;
  whole   bigint;
  done    text;
begin
  done := set_config('casework.tenant', '*', true);
  done := set_config('casework.moving', 'on', true);

  select count(*), (array_agg(s.tenant_id order by s.tenant_id desc, s.id desc))[1], (array_agg(s.id order by s.tenant_id desc, s.id desc))[1]
    into looked_at, last_tenant, last_id
    from (select n.tenant_id, n.id from casework.mt_streams n
           where after_tenant is null or (n.tenant_id, n.id) > (after_tenant, after_id)
           order by n.tenant_id, n.id limit most) s;

  select array_agg(s.tenant_id), array_agg(s.id), coalesce(sum(s.version), 0)
    into tenants, ids, whole
    from (select n.tenant_id, n.id, n.version from casework.mt_streams n
           where (after_tenant is null or (n.tenant_id, n.id) > (after_tenant, after_id)) and (n.tenant_id, n.id) <= (last_tenant, last_id)
             and not n.is_archived and n.type = stream_type and n."timestamp" < quiet_since
             and exists (select from only casework.mt_events e
                          where e.tenant_id = n.tenant_id and e.stream_id = n.id and e.version = n.version and e.type = any (last_events))
             for update skip locked) s;
  streams := coalesce(cardinality(ids), 0);
  events := 0;
  if streams = 0 then
    return;
  end if;

  insert into casework.archived_events
         (seq_id, id, stream_id, version, data, bdata, type, "timestamp", tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, is_archived)
  select e.seq_id, e.id, e.stream_id, e.version, e.data, e.bdata, e.type, e."timestamp", e.tenant_id, e.mt_dotnet_type, e.correlation_id,
         e.causation_id, e.headers, true
    from unnest(tenants, ids) s (tenant, id)
    join only casework.mt_events e on e.tenant_id = s.tenant and e.stream_id = s.id;
  get diagnostics copied = row_count;

  delete from only casework.mt_events e using unnest(tenants, ids) s (tenant, id) where e.tenant_id = s.tenant and e.stream_id = s.id;
  get diagnostics removed = row_count;
  if copied <> whole or removed <> whole then
    raise exception 'casework.archive_streams found % events of % in streams of this length, and removed %: nothing was moved', copied, whole, removed
      using errcode = 'CW004';
  end if;

  update casework.mt_streams n set is_archived = true from unnest(tenants, ids) s (tenant, id) where n.tenant_id = s.tenant and n.id = s.id;
  events := copied;
  done := set_config('casework.moving', 'off', true);
end $$;

-- Brings back the streams among these that are archived. Their rows are locked by the append that goes on with them.
create function casework.restore_streams(stream_tenants varchar[], stream_ids uuid[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  tenants  varchar[];
  ids      uuid[];
  copied   bigint;
  removed  bigint;
  done     text;
begin
  select array_agg(n.tenant_id), array_agg(n.id) into tenants, ids
    from unnest(stream_tenants, stream_ids) s (tenant, id)
    join casework.mt_streams n on n.tenant_id = s.tenant and n.id = s.id
   where n.is_archived;
  if ids is null then
    return 0;
  end if;

  done := set_config('casework.moving', 'on', true);
  insert into casework.mt_events
         (seq_id, id, stream_id, version, data, bdata, type, "timestamp", tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, is_archived)
  select e.seq_id, e.id, e.stream_id, e.version, e.data, e.bdata, e.type, e."timestamp", e.tenant_id, e.mt_dotnet_type, e.correlation_id,
         e.causation_id, e.headers, false
    from unnest(tenants, ids) s (tenant, id)
    join casework.archived_events e on e.tenant_id = s.tenant and e.stream_id = s.id;
  get diagnostics copied = row_count;

  delete from casework.archived_events e using unnest(tenants, ids) s (tenant, id) where e.tenant_id = s.tenant and e.stream_id = s.id;
  get diagnostics removed = row_count;
  if copied <> removed then
    raise exception 'casework.restore_streams copied % events and removed %: nothing was moved', copied, removed using errcode = 'CW004';
  end if;

  update casework.mt_streams n set is_archived = false from unnest(tenants, ids) s (tenant, id) where n.tenant_id = s.tenant and n.id = s.id;
  done := set_config('casework.moving', 'off', true);
  return copied;
end $$;

revoke execute on function casework.archive_streams, casework.restore_streams, casework.refuse_loss, casework.refuse_doubles from public;
grant execute on function casework.restore_streams to casework_app;

-- Appending -----------------------------------------------------------------------------------------------------------

-- A whole batch of commands in one round trip. Ordinals are 1-based and index the other arrays of this call:
--   commands   command_*; first_of: the first command of the batch with the same tenant and id (itself if none before);
--              claim_ends: the command's last claim, claims being ordered by command
--   streams    stream_*: every stream of the batch once
--   claims     claim_*: a command's stream, the version it expects there and how many events it appends
--   events     event_*: ordered by claim; event_offsets count 1..n inside the claim
-- One row per command, in order: status 0 appended, 1 repeated (the first outcome), 2 stale (versions: the current ones),
-- 3 the command id was used with other content. A command that is not appended leaves nothing and harms no neighbour.
create or replace function casework.append_batch(
  command_tenants varchar[], command_ids uuid[], content_hashes bytea[], first_of int[], claim_ends int[],
  stream_tenants varchar[], stream_ids uuid[], stream_types varchar[],
  claim_streams int[], claim_expected bigint[], claim_counts int[],
  event_claims int[], event_offsets int[], event_ids uuid[], event_types varchar[], event_dotnet_types varchar[],
  event_data jsonb[], event_headers jsonb[], event_correlations varchar[], event_causations varchar[])
returns table (status int, stream_id uuid, versions bigint[], last_position bigint, event_count int, recorded_at timestamptz)
language plpgsql
-- Index look-ups by key, whatever the statistics of a young table say; the prices put on the rest must not wake the compiler.
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan set jit = off
as $$
#variable_conflict use_column
declare
  before         bigint;
  head           bigint;
  at             timestamptz;
  statuses       int[];
  now_versions   bigint[];
  changed        boolean[]  := array_fill(false, array[cardinality(stream_ids)]);
  holders        int[]      := array_fill(0, array[cardinality(command_ids)]);
  positions      bigint[]   := array_fill(0::bigint, array[cardinality(command_ids)]);
  counts         int[]      := array_fill(0, array[cardinality(command_ids)]);
  first_claims   int[]      := array_fill(0, array[cardinality(command_ids)]);
  claim_bases    bigint[]   := array_fill(-1::bigint, array[cardinality(claim_streams)]);
  claim_heads    bigint[]   := claim_bases;
  claim_versions bigint[]   := claim_bases;
  claim          int        := 1;
  holder         int;
  fits           boolean;
  continued      int;
  done           text; -- An assignment is evaluated directly; perform would start a statement each time.
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'casework.append_batch needs read committed: it must see what was committed before it got the lock';
  end if;

  -- Not as the function's SET clause: only a superuser may name a custom setting there.
  done := set_config('casework.tenant', '*', true);

  -- Positions are taken under this lock and held until commit, so they are gapless and in commit order:
  -- a reader that has seen position n has seen everything before it.
  done := pg_advisory_xact_lock(hashtext('casework.append'))::text;

  -- Nearly every batch: each command names one stream of its own and nobody else was faster. Then nothing needs to be looked up
  -- first, because the keys and the row count say whether it was so. If not, all of it is undone and the long way taken.
  if first_of = claim_ends and claim_streams = claim_ends and 0 <> all (claim_counts) then
    begin
      update casework.log_head h
         set last_position = h.last_position + cardinality(event_ids),
             recorded_at = greatest(h.recorded_at, date_trunc('milliseconds', clock_timestamp()))
       where h.one returning h.last_position, h.recorded_at into strict head, at;
      before := head - cardinality(event_ids);

      continued := cardinality(claim_expected) - cardinality(array_positions(claim_expected, 0));
      if continued < cardinality(claim_expected) then
        insert into casework.mt_streams (tenant_id, id, type, version, "timestamp", created, is_archived)
        select s.tenant, s.id, s.type, s.count, at, at, false
          from unnest(stream_tenants, stream_ids, stream_types, claim_expected, claim_counts) s (tenant, id, type, expected, count)
         where s.expected = 0;
      end if;
      if continued > 0 then
        update casework.mt_streams known set version = s.expected + s.count, "timestamp" = at
          from unnest(stream_tenants, stream_ids, claim_expected, claim_counts) s (tenant, id, expected, count)
         where s.expected > 0 and known.tenant_id = s.tenant and known.id = s.id and known.version = s.expected
           and not known.is_archived;
        get diagnostics holder = row_count;
        if holder <> continued then
          raise exception using errcode = 'CW003';
        end if;
      end if;

      insert into casework.mt_events
             (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, mt_dotnet_type, correlation_id, causation_id,
              headers, is_archived)
      select before + e.ordinality, e.id, stream_ids[e.claim], claim_expected[e.claim] + e.n, e.data, e.type, at,
             stream_tenants[e.claim], e.dotnet_type, e.correlation, e.causation, e.headers, false
        from unnest(event_claims, event_offsets, event_ids, event_types, event_dotnet_types, event_data, event_headers,
                    event_correlations, event_causations) with ordinality
             e (claim, n, id, type, dotnet_type, data, headers, correlation, causation);

      insert into casework.commands
             (tenant_id, command_id, content_hash, stream_id, version, position, event_count, recorded_at)
      select c.tenant, c.id, c.hash, c.stream, c.expected + c.count, (before + sum(c.count) over (order by c.n))::bigint, c.count, at
        from unnest(command_tenants, command_ids, content_hashes, stream_ids, claim_expected, claim_counts) with ordinality
             c (tenant, id, hash, stream, expected, count, n);

      done := setval('casework.mt_events_sequence', head)::text;
      done := pg_notify('casework_log', head::text)::text;
      return query
      select 0, c.stream, array[c.expected + c.count], (before + sum(c.count) over (order by c.n))::bigint, c.count, at
        from unnest(stream_ids, claim_expected, claim_counts) with ordinality c (stream, expected, count, n) order by c.n;
      return;
    exception when unique_violation or sqlstate 'CW003' then
      null;
    end;
  end if;

  select h.last_position, h.last_position, greatest(h.recorded_at, date_trunc('milliseconds', clock_timestamp()))
    into strict before, head, at from casework.log_head h where h.one;

  select array_agg(case when known.command_id is null then 0 when known.content_hash = c.hash then 1 else 3 end order by c.n)
    into statuses
    from unnest(command_tenants, command_ids, content_hashes) with ordinality c (tenant, id, hash, n)
    left join casework.commands known on known.tenant_id = c.tenant and known.command_id = c.id;

  select array_agg(coalesce(known.version, 0) order by s.n)
    into now_versions
    from unnest(stream_tenants, stream_ids) with ordinality s (tenant, id, n)
    left join casework.mt_streams known on known.tenant_id = s.tenant and known.id = s.id;

  -- In order, because each command sees the versions left by the earlier ones of the batch.
  for c in 1 .. cardinality(command_ids) loop
    first_claims[c] := claim;
    if statuses[c] = 0 then
      holder := holders[first_of[c]];
      if holder > 0 then
        statuses[c] := case when content_hashes[holder] = content_hashes[c] then 1 else 3 end;
      else
        fits := true;
        for k in claim .. claim_ends[c] loop
          fits := fits and now_versions[claim_streams[k]] = claim_expected[k];
        end loop;
        if fits then
          holders[first_of[c]] := c;
          for k in claim .. claim_ends[c] loop
            claim_bases[k] := claim_expected[k];
            claim_heads[k] := head;
            if claim_counts[k] > 0 then
              changed[claim_streams[k]] := true;
              now_versions[claim_streams[k]] := claim_expected[k] + claim_counts[k];
              head := head + claim_counts[k];
              counts[c] := counts[c] + claim_counts[k];
            end if;
          end loop;
          positions[c] := head;
        else
          statuses[c] := 2;
        end if;
      end if;
    end if;
    for k in claim .. claim_ends[c] loop
      claim_versions[k] := now_versions[claim_streams[k]];
    end loop;
    claim := claim_ends[c] + 1;
  end loop;

  if head > before then
    insert into casework.mt_streams as known (tenant_id, id, type, version, "timestamp", created, is_archived)
    select s.tenant, s.id, s.type, s.version, at, at, false
      from unnest(stream_tenants, stream_ids, stream_types, now_versions, changed) s (tenant, id, type, version, changed)
     where s.changed
        on conflict (tenant_id, id) do update set version = excluded.version, "timestamp" = excluded."timestamp";

    -- Now that their rows are locked, nobody archives one of them any more.
    done := casework.restore_streams(
      array(select s.tenant from unnest(stream_tenants, changed) s (tenant, changed) where s.changed),
      array(select s.id from unnest(stream_ids, changed) s (id, changed) where s.changed))::text;

    insert into casework.mt_events
           (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, mt_dotnet_type, correlation_id, causation_id,
            headers, is_archived)
    select claim_heads[e.claim] + e.n, e.id, stream_ids[claim_streams[e.claim]], claim_bases[e.claim] + e.n, e.data, e.type, at,
           stream_tenants[claim_streams[e.claim]], e.dotnet_type, e.correlation, e.causation, e.headers, false
      from unnest(event_claims, event_offsets, event_ids, event_types, event_dotnet_types, event_data, event_headers,
                  event_correlations, event_causations)
           e (claim, n, id, type, dotnet_type, data, headers, correlation, causation)
     where claim_heads[e.claim] >= 0;

    update casework.log_head set last_position = head, recorded_at = at where one;
    head := setval('casework.mt_events_sequence', head);
    done := pg_notify('casework_log', head::text)::text;
  end if;

  insert into casework.commands
         (tenant_id, command_id, content_hash, stream_id, version, versions, position, event_count, recorded_at)
  select c.tenant, c.id, c.hash, stream_ids[claim_streams[c.first_claim]], claim_versions[c.first_claim],
         case when c.last_claim > c.first_claim then claim_versions[c.first_claim : c.last_claim] end, c.position, c.count, at
    from unnest(command_tenants, command_ids, content_hashes, statuses, first_claims, claim_ends, positions, counts)
         c (tenant, id, hash, status, first_claim, last_claim, position, count)
   where c.status = 0;

  return query
  select c.status,
         case when c.status = 1 then known.stream_id else stream_ids[claim_streams[c.first_claim]] end,
         case when c.status = 1 then coalesce(known.versions, array[known.version])
              else claim_versions[c.first_claim : c.last_claim] end,
         case when c.status = 1 then known.position else c.position end,
         case when c.status = 1 then known.event_count else c.count end,
         case when c.status = 1 then known.recorded_at else at end
    from unnest(command_tenants, command_ids, statuses, first_claims, claim_ends, positions, counts) with ordinality
         c (tenant, id, status, first_claim, last_claim, position, count, n)
    left join casework.commands known
      on c.status = 1 and known.tenant_id = c.tenant and known.command_id = case when c.status = 1 then c.id end
   order by c.n;
end $$;
