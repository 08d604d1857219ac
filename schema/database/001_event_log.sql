-- The event log: Marten's tables under Marten's names and meaning (no column added), and ours beside them.
-- Run by the owner of the schema. The server works as a login that is a member of casework_app.
-- No session state anywhere, so that everything works through a transaction-mode pooler.

create schema if not exists casework;

do $$
begin
  if not exists (select from pg_roles where rolname = 'casework_app') then
    create role casework_app nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- Roles belong to the whole cluster: another database's migration was faster.
end $$;

grant usage on schema casework to casework_app;

-- Marten's tables -----------------------------------------------------------------------------------------------------

create table casework.mt_streams (
  tenant_id   varchar     not null default '*DEFAULT*',
  id          uuid        not null,
  type        varchar,
  version     bigint,
  "timestamp" timestamptz not null default now(),
  created     timestamptz not null default now(),
  is_archived boolean     not null default false,
  constraint pkey_mt_streams_tenant_id_id primary key (tenant_id, id)
) with (fillfactor = 80);

create table casework.mt_events (
  seq_id         bigint       not null,
  id             uuid         not null,
  stream_id      uuid,
  version        bigint       not null,
  data           jsonb        not null,
  bdata          bytea,
  type           varchar(500) not null,
  "timestamp"    timestamptz  not null,
  tenant_id      varchar,
  mt_dotnet_type varchar,
  correlation_id varchar,
  causation_id   varchar,
  headers        jsonb,
  is_archived    boolean      not null default false,
  constraint pkey_mt_events_seq_id primary key (seq_id),
  constraint fkey_mt_events_tenant_id_stream_id
    foreign key (tenant_id, stream_id) references casework.mt_streams (tenant_id, id)
);

create unique index pk_mt_events_stream_and_version on casework.mt_events (tenant_id, stream_id, version);

-- Positions come from log_head under a lock; the sequence is advanced with them so that Marten could take over.
create sequence casework.mt_events_sequence cache 1;
alter sequence casework.mt_events_sequence owned by casework.mt_events.seq_id;

create table casework.mt_event_progression (
  name         varchar     not null,
  last_seq_id  bigint,
  last_updated timestamptz default transaction_timestamp(),
  constraint pkey_mt_event_progression_name primary key (name)
);

-- Our tables beside them ----------------------------------------------------------------------------------------------

-- One row: the last position, and the time of the last record (time never runs backwards in the log).
create table casework.log_head (
  one           boolean     primary key default true check (one),
  last_position bigint      not null,
  recorded_at   timestamptz not null
) with (fillfactor = 10);

insert into casework.log_head (last_position, recorded_at) values (0, '-infinity');

-- Every accepted command with its outcome, so that a late duplicate can never take effect.
create table casework.commands (
  tenant_id    varchar     not null check (tenant_id not in ('', '*')),
  command_id   uuid        not null,
  content_hash bytea       not null,
  stream_id    uuid        not null,
  version      bigint      not null,
  versions     bigint[],   -- of every stream the command named, in its order, when there are several
  position     bigint      not null,
  event_count  int         not null,
  recorded_at  timestamptz not null,
  primary key (tenant_id, command_id)
);

-- Data keys of sealed fields, wrapped by the key-encryption key. A destroyed key keeps its row and loses its bytes.
create table casework.subject_keys (
  tenant_id     varchar     not null check (tenant_id not in ('', '*')),
  subject_id    uuid        not null,
  purpose_class varchar     not null,
  key_version   int         not null,
  wrapped_key   bytea,
  kek_id        varchar     not null,
  created       timestamptz not null default now(),
  destroyed     timestamptz,
  primary key (tenant_id, subject_id, purpose_class, key_version),
  check ((wrapped_key is null) = (destroyed is not null))
);

-- Append only, also for the owner --------------------------------------------------------------------------------------

create function casework.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'casework.% refuses %: the record is append only', tg_table_name, lower(tg_op)
    using errcode = 'CW001';
end $$;

create trigger events_are_append_only before update or delete or truncate on casework.mt_events
  for each statement execute function casework.refuse_change();

create trigger commands_are_append_only before update or delete or truncate on casework.commands
  for each statement execute function casework.refuse_change();

create trigger streams_are_never_removed before delete or truncate on casework.mt_streams
  for each statement execute function casework.refuse_change();

create trigger the_head_is_never_removed before delete or truncate on casework.log_head
  for each statement execute function casework.refuse_change();

create trigger keys_are_never_removed before delete or truncate on casework.subject_keys
  for each statement execute function casework.refuse_change();

create function casework.refuse_revival() returns trigger language plpgsql as $$
begin
  if old.wrapped_key is null then
    raise exception 'casework.subject_keys refuses update: a destroyed key stays destroyed' using errcode = 'CW001';
  end if;
  return new;
end $$;

create trigger destroyed_keys_stay_destroyed before update on casework.subject_keys
  for each row execute function casework.refuse_revival();

-- Row-level security: unset shows nothing, '*' is the whole log. Each transaction says which with set_config(..., true). -

alter table casework.mt_streams   enable row level security;
alter table casework.mt_events    enable row level security;
alter table casework.commands     enable row level security;
alter table casework.subject_keys enable row level security;
alter table casework.mt_streams   force row level security;
alter table casework.mt_events    force row level security;
alter table casework.commands     force row level security;
alter table casework.subject_keys force row level security;

-- The sub-select is evaluated once per statement, not once per row.
create policy tenant on casework.mt_streams
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');
create policy tenant on casework.mt_events
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');
create policy tenant on casework.commands
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');
create policy tenant on casework.subject_keys
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');

grant select, insert                 on casework.mt_events            to casework_app;
grant select, insert                 on casework.commands             to casework_app;
grant select, insert, update         on casework.mt_streams           to casework_app;
grant select, insert, update, delete on casework.mt_event_progression to casework_app;
grant select, update                 on casework.log_head             to casework_app;
grant select, insert                 on casework.subject_keys         to casework_app;
grant update (wrapped_key, kek_id, destroyed) on casework.subject_keys to casework_app;
grant usage, select, update          on sequence casework.mt_events_sequence to casework_app;

-- Appending -----------------------------------------------------------------------------------------------------------

-- A whole batch of commands in one round trip. Ordinals are 1-based and index the other arrays of this call:
--   commands   command_*; first_of: the first command of the batch with the same tenant and id (itself if none before);
--              claim_ends: the command's last claim, claims being ordered by command
--   streams    stream_*: every stream of the batch once
--   claims     claim_*: a command's stream, the version it expects there and how many events it appends
--   events     event_*: ordered by claim; event_offsets count 1..n inside the claim
-- One row per command, in order: status 0 appended, 1 repeated (the first outcome), 2 stale (versions: the current ones),
-- 3 the command id was used with other content. A command that is not appended leaves nothing and harms no neighbour.
create function casework.append_batch(
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

revoke execute on function casework.append_batch from public;
grant execute on function casework.append_batch to casework_app;
