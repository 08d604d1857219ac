-- Rebuilds that survive a kill, streams that are parked alone, and what was checked of each read model.

-- One rebuild per projection at a time: what it builds, by which program, and from where its catch-up goes on.
create table casework.projection_builds (
  name       varchar     primary key references casework.projection_runs (name),
  version    int         not null,
  program    varchar     not null,   -- other code could give other rows, so it starts over
  epoch      bigint      not null,   -- raised by whoever takes the build over; fences the one before
  head       bigint      not null,   -- the parts hold the log up to here
  through    bigint      not null,   -- and the catch-up up to here
  started_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
) with (fillfactor = 50);

-- Its parts: streams in key order, or positions, after the first bound and up to the second.
create table casework.projection_build_parts (
  name           varchar not null references casework.projection_builds (name) on delete cascade,
  part           int     not null,
  after_position bigint  not null,
  to_position    bigint  not null,
  after_tenant   varchar,
  after_stream   uuid,
  to_tenant      varchar,
  to_stream      uuid,
  events         bigint,             -- null until the part is done
  primary key (name, part)
) with (fillfactor = 70);

-- Streams that a projection has left out since an event that it cannot take; the others go on.
create table casework.projection_parked_streams (
  name      varchar     not null references casework.projection_runs (name),
  building  boolean     not null,    -- found by a rebuild that is not swapped in yet
  tenant_id varchar     not null,
  stream_id uuid        not null,
  position  bigint      not null,
  error     varchar     not null,
  attempts  int         not null,
  parked_at timestamptz not null default clock_timestamp(),
  primary key (name, building, tenant_id, stream_id)
);

-- What a check found: the rows at the checkpoint against a fresh fold of the log.
create table casework.projection_certificates (
  name           varchar     not null references casework.projection_runs (name),
  version        int         not null,
  checkpoint     bigint      not null,
  log_digest     bytea       not null,
  events         bigint      not null,
  rows           bigint      not null,
  rows_digest    bytea       not null,
  differences    bigint      not null,
  parked_streams bigint      not null,
  checked_at     timestamptz not null default clock_timestamp(),
  primary key (name, checked_at)
);

select casework.protect_read_model('casework.projection_parked_streams');
grant select on casework.projection_builds, casework.projection_build_parts, casework.projection_certificates to casework_app;

-- Notes a part as done in the transaction that wrote its rows. Refused for a builder that was taken over, and for a
-- part that is done already.
create function casework.finish_build_part(projection varchar, builder_epoch bigint, done_part int, folded bigint)
returns void language plpgsql as $$
begin
  update casework.projection_builds set updated_at = clock_timestamp() where name = projection and epoch = builder_epoch;
  if not found then
    raise exception 'the rebuild of % was taken over by another', projection using errcode = 'CW002';
  end if;
  update casework.projection_build_parts set events = folded where name = projection and part = done_part and events is null;
  if not found then
    raise exception 'part % of the rebuild of % is done already', done_part, projection using errcode = 'CW002';
  end if;
end $$;

-- Moves a rebuild's catch-up in the transaction that wrote its rows.
create function casework.move_build(projection varchar, builder_epoch bigint, expected bigint, moved_to bigint)
returns void language plpgsql as $$
begin
  update casework.projection_builds set through = moved_to, updated_at = clock_timestamp()
   where name = projection and epoch = builder_epoch and through = expected;
  if not found then
    raise exception 'the rebuild of % was taken over by another', projection using errcode = 'CW002';
  end if;
end $$;

revoke execute on function casework.finish_build_part, casework.move_build from public;
