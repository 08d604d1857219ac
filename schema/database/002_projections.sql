-- Who writes each read model, from where it goes on, and why it stopped.

create table casework.projection_runs (
  name           varchar     primary key,
  version        int         not null,
  epoch          bigint      not null default 0,
  node           varchar,
  lease_until    timestamptz not null default '-infinity',
  checkpoint     bigint      not null default 0,
  status         varchar     not null default 'running' check (status in ('running', 'paused', 'parked')),
  error_position bigint,
  error          varchar,
  attempts       int         not null default 0,
  updated_at     timestamptz not null default now()
) with (fillfactor = 50);

grant select, insert, update on casework.projection_runs to casework_app;

-- Moves a checkpoint in the transaction that writes the rows. Refused for everyone but the one leader at the expected
-- place, so that a second leader, or one that slept through its lease, can write nothing.
create function casework.move_checkpoint(projection varchar, leader_epoch bigint, expected bigint, moved_to bigint)
returns void language plpgsql as $$
begin
  update casework.projection_runs
     set checkpoint = moved_to, error_position = null, error = null, attempts = 0, updated_at = clock_timestamp()
   where name = projection and epoch = leader_epoch and checkpoint = expected and status = 'running';
  if not found then
    raise exception 'projection % is led by another, or was moved or stopped', projection using errcode = 'CW002';
  end if;
  insert into casework.mt_event_progression as known (name, last_seq_id, last_updated)
  values (projection || ':All', moved_to, clock_timestamp())
      on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = excluded.last_updated;
end $$;

-- Every read model is closed by tenant like the log, and written by the server alone.
create function casework.protect_read_model(read_model regclass)
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', read_model);
  execute format('alter table %s force row level security', read_model);
  execute format($policy$
    create policy tenant on %s
      using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*')
    $policy$, read_model);
  execute format('grant select, insert, update, delete on %s to casework_app', read_model);
end $$;

-- Puts a rebuilt table in the place of the living one and gives its indexes and constraints the names of the old ones.
create function casework.swap_read_model(read_model varchar)
returns void language plpgsql as $$
declare
  old_names varchar[];
  new_names varchar[];
begin
  perform casework.protect_read_model(format('casework.%I', read_model || '_rebuild')::regclass);

  -- The same definition but for the names is the same index.
  with indexes as (
    select c.relname as index_name, t.relname as table_name,
           replace(replace(pg_get_indexdef(i.indexrelid), quote_ident(c.relname), ''), quote_ident(t.relname), '') as definition
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'casework'::regnamespace and t.relname in (read_model, read_model || '_rebuild'))
  select array_agg(o.index_name), array_agg(n.index_name)
    into old_names, new_names
    from (select *, row_number() over (partition by definition order by index_name) from indexes where table_name = read_model) o
    join (select *, row_number() over (partition by definition order by index_name) from indexes where table_name <> read_model) n
      using (definition, row_number);

  execute format('drop table casework.%I', read_model);
  execute format('alter table casework.%I rename to %I', read_model || '_rebuild', read_model);
  for i in 1 .. coalesce(cardinality(old_names), 0) loop
    execute format('alter index casework.%I rename to %I', new_names[i], old_names[i]);
  end loop;
end $$;

revoke execute on function casework.move_checkpoint, casework.protect_read_model, casework.swap_read_model from public;
grant execute on function casework.move_checkpoint to casework_app;
