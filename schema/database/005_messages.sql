-- Durable messages: what is to be told or done because of a command, written in the command's transaction.
-- A row goes when it is delivered or cancelled; a dead letter stays until it is retried.

create table casework.messages (
  number      bigint      generated always as identity primary key,  -- taken under the append lock: in commit order
  tenant_id   varchar     not null check (tenant_id not in ('', '*')),
  id          uuid        not null,                                  -- what a receiver recognises a second delivery by
  destination varchar     not null,
  stream_id   uuid        not null,
  type        varchar     not null,
  payload     jsonb       not null,
  key         varchar,                                               -- within the stream, to cancel or replace it by
  command_id  uuid        not null,
  position    bigint      not null,                                  -- of the event it is about, else of the command's last
  recorded_at timestamptz not null,
  due_at      timestamptz not null,                                  -- with the number: the order within a stream
  ready_at    timestamptz not null,                                  -- not to be claimed before: due, claimed, or backing off
  claim       uuid,
  attempts    int         not null default 0,
  error       varchar,
  dead        boolean     not null default false,
  unique (tenant_id, id, destination)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

create index messages_ready  on casework.messages (destination, ready_at, number) where not dead;
create index messages_order  on casework.messages (tenant_id, stream_id, destination, due_at, number) where not dead;
create index messages_by_key on casework.messages (tenant_id, stream_id, key) where key is not null;
create index messages_dead   on casework.messages (destination, number) where dead;

alter table casework.messages enable row level security;
alter table casework.messages force row level security;
create policy tenant on casework.messages
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');

-- What a message says never changes; only where its delivery stands.
grant select, insert, delete on casework.messages to casework_app;
grant update (ready_at, claim, attempts, error, dead) on casework.messages to casework_app;

-- casework.append_batch (see there for its arrays) and the messages of the commands it accepts, in the same transaction and
-- the same round trip. Ordinals are 1-based:
--   messages   message_*: by command; message_events: the command's event it is about, 0 for none; message_due: null for at once
--   cancelled  cancelled_*: keys whose messages a command takes back, those it replaces included
-- A command that is not appended, for whatever reason, leaves no message and takes none back.
create function casework.append_batch_with_messages(
  command_tenants varchar[], command_ids uuid[], content_hashes bytea[], first_of int[], claim_ends int[],
  stream_tenants varchar[], stream_ids uuid[], stream_types varchar[],
  claim_streams int[], claim_expected bigint[], claim_counts int[],
  event_claims int[], event_offsets int[], event_ids uuid[], event_types varchar[], event_dotnet_types varchar[],
  event_data jsonb[], event_headers jsonb[], event_correlations varchar[], event_causations varchar[],
  message_commands int[], message_streams int[], message_events int[], message_ids uuid[], message_destinations varchar[],
  message_types varchar[], message_payloads jsonb[], message_keys varchar[], message_due timestamptz[],
  cancelled_commands int[], cancelled_streams int[], cancelled_keys varchar[])
returns table (status int, stream_id uuid, versions bigint[], last_position bigint, event_count int, recorded_at timestamptz)
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan set jit = off
as $$
#variable_conflict use_column
declare
  accepted  boolean[] := '{}';
  lasts     bigint[]  := '{}';
  befores   bigint[]  := '{}';
  at        timestamptz;
  new_count bigint;
begin
  for status, stream_id, versions, last_position, event_count, recorded_at in
    select * from casework.append_batch(
      command_tenants, command_ids, content_hashes, first_of, claim_ends, stream_tenants, stream_ids, stream_types,
      claim_streams, claim_expected, claim_counts, event_claims, event_offsets, event_ids, event_types, event_dotnet_types,
      event_data, event_headers, event_correlations, event_causations)
  loop
    accepted := accepted || (status = 0);
    lasts := lasts || last_position;
    befores := befores || (last_position - event_count);
    if status = 0 then
      at := recorded_at;
    end if;
    return next;
  end loop;

  if at is null then
    return;
  end if;

  delete from casework.messages m
   using (select distinct stream_tenants[k.stream] as tenant, stream_ids[k.stream] as stream, k.key
            from unnest(cancelled_commands, cancelled_streams, cancelled_keys) k (command, stream, key)
           where accepted[k.command]) gone
   where m.tenant_id = gone.tenant and m.stream_id = gone.stream and m.key = gone.key;

  insert into casework.messages
         (tenant_id, id, destination, stream_id, type, payload, key, command_id, position, recorded_at, due_at, ready_at)
  select stream_tenants[m.stream], m.id, m.destination, stream_ids[m.stream], m.type, m.payload, m.key, command_ids[m.command],
         case when m.event > 0 then befores[m.command] + m.event else lasts[m.command] end,
         at, greatest(m.due, at), greatest(m.due, at)
    from unnest(message_commands, message_streams, message_events, message_ids, message_destinations, message_types,
                message_payloads, message_keys, message_due) with ordinality
         m (command, stream, event, id, destination, type, payload, key, due, n)
   where accepted[m.command]
     -- A later command of the same batch may take it back at once.
     and (m.key is null or not exists (
           select from unnest(cancelled_commands, cancelled_streams, cancelled_keys) k (command, stream, key)
            where k.command > m.command and k.stream = m.stream and k.key = m.key and accepted[k.command]))
   order by m.n;

  get diagnostics new_count = row_count;
  if new_count > 0 then
    perform pg_notify('casework_log', h.last_position::text) from casework.log_head h;
  end if;
end $$;

revoke execute on function casework.append_batch_with_messages from public;
grant execute on function casework.append_batch_with_messages to casework_app;
