-- The read log: who saw which pathways, as what, what for and how. Entries come in blocks: one transaction of one node, many
-- operations. Blocks are a chain, so that none can be changed, left out or put in behind the log's back without breaking it.

create table casework.read_blocks (
  number      bigint      not null,
  -- Made by the node before it sends the block, so that a second try finds the first.
  id          uuid        not null,
  first_entry bigint      not null,
  entries     integer     not null check (entries > 0),
  recorded_at timestamptz not null,
  -- SHA-256 over the leaf hashes of its entries, in their order (RFC 9162: SHA-256 of a zero byte and the entry).
  digest      bytea       not null check (length(digest) = 32),
  -- SHA-256 over the link before it (32 zero bytes at first), the numbers of the block and of its first entry, their count and the digest.
  link        bytea       not null check (length(link) = 32),
  constraint read_blocks_key primary key (number),
  constraint read_blocks_once unique (id)
);

create index read_blocks_by_time on casework.read_blocks (recorded_at, number);

-- What a municipality has of a block: its entries as they are hashed, a line of JSON each. One row for many operations, because it is
-- written beside every question that is answered.
create table casework.read_lines (
  block       bigint  not null,
  tenant_id   varchar not null check (tenant_id not in ('', '*')),
  first_entry bigint  not null,
  entries     integer not null check (entries > 0),
  lines       text    not null,
  constraint read_lines_key primary key (block, tenant_id)
);

-- Lines of a block are much alike. PostgreSQL need not be built with the faster compression.
do $$
begin
  alter table casework.read_lines alter column lines set compression lz4;
exception when feature_not_supported then
  null;
end $$;

create unique index read_lines_by_entry on casework.read_lines (tenant_id, first_entry);

-- The entries of a row's lines; only those lines that match a pattern, if one is given.
create function casework.read_entries_of(part casework.read_lines, pattern text default null)
returns table (
  number        bigint,
  tenant_id     text,
  at            timestamptz,
  actor         text,
  role          text,
  purpose       text,
  channel       integer,
  decision      integer,
  -- What was asked, never with which values: the operation's name and the SHA-256 of its text.
  operation     text,
  document_hash text,
  request_id    text,
  field_classes integer,
  -- Those shown; of a refusal those that were asked for by their ids; of an entry about lost ones none.
  pathways      uuid[],
  -- Schema coordinates that were refused.
  fields        text[],
  -- Objects shown; of an entry about lost ones, how many operations.
  results       integer)
language sql stable
as $$
  select part.first_entry + line.n - 1, entry.tenant, entry.at, entry.actor, entry.role, entry.purpose, entry.channel, entry.decision, entry.operation,
         entry."documentHash", entry."requestId", entry."fieldClasses", entry.pathways, entry.fields, entry.results
    from string_to_table(part.lines, E'\n') with ordinality line (text, n)
   cross join lateral json_to_record(line.text::json) entry (
         tenant text, at timestamptz, actor text, role text, purpose text, channel integer, decision integer, operation text,
         "documentHash" text, "requestId" text, "fieldClasses" integer, pathways uuid[], fields text[], results integer)
   where pattern is null or line.text like pattern
$$;

create view casework.read_entries with (security_invoker) as
select l.block, e.* from casework.read_lines l cross join lateral casework.read_entries_of(l) e;

comment on column casework.read_entries.channel is '0 query, 1 mutation, 2 subscription, 3 export, 4 page';
comment on column casework.read_entries.decision is '0 shown, 1 not found or not permitted, 2 forbidden, 3 lost: so many operations of the node could not be recorded';
comment on column casework.read_entries.field_classes is 'bits: 1 public, 2 personal, 4 sensitive, 8 health, 16 protection';

-- In which blocks a pathway or an actor is found: one row for each block, however many entries it has of them.
create table casework.read_pathways (
  tenant_id  varchar not null check (tenant_id not in ('', '*')),
  pathway_id uuid    not null,
  block      bigint  not null,
  constraint read_pathways_key primary key (tenant_id, pathway_id, block)
);

create table casework.read_actors (
  tenant_id varchar not null check (tenant_id not in ('', '*')),
  actor     text    not null,
  block     bigint  not null,
  constraint read_actors_key primary key (tenant_id, actor, block)
);

-- Append only, also for the owner ------------------------------------------------------------------------------------------

create trigger read_blocks_are_append_only before update or delete or truncate on casework.read_blocks
  for each statement execute function casework.refuse_change();
create trigger read_lines_are_append_only before update or delete or truncate on casework.read_lines
  for each statement execute function casework.refuse_change();
create trigger read_pathways_are_append_only before update or delete or truncate on casework.read_pathways
  for each statement execute function casework.refuse_change();
create trigger read_actors_are_append_only before update or delete or truncate on casework.read_actors
  for each statement execute function casework.refuse_change();

-- One municipality never sees another's rows. A block names none: whoever works for one sees its digests. -------------------

alter table casework.read_blocks   enable row level security;
alter table casework.read_lines    enable row level security;
alter table casework.read_pathways enable row level security;
alter table casework.read_actors   enable row level security;
alter table casework.read_blocks   force row level security;
alter table casework.read_lines    force row level security;
alter table casework.read_pathways force row level security;
alter table casework.read_actors   force row level security;

create policy tenant on casework.read_blocks
  using ((select coalesce(current_setting('casework.tenant', true), '')) <> '');
create policy tenant on casework.read_lines
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');
create policy tenant on casework.read_pathways
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');
create policy tenant on casework.read_actors
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');

grant select, insert on casework.read_blocks   to casework_app;
grant select, insert on casework.read_lines    to casework_app;
grant select on casework.read_entries to casework_app;
grant select, insert on casework.read_pathways to casework_app;
grant select, insert on casework.read_actors   to casework_app;

-- Opens a block; its entries follow in the same transaction, and with them whose they are. The same block again has no second effect
-- and gets its first answer.
create function casework.open_read_block(block uuid, entry_count int, block_digest bytea)
returns table (number bigint, first_entry bigint, recorded_at timestamptz)
language plpgsql
as $$
#variable_conflict use_column
declare
  before casework.read_blocks;
  this   casework.read_blocks;
  done   text;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'casework.open_read_block needs read committed: it must see what was committed before it got the lock';
  end if;

  done := set_config('casework.tenant', '*', true);

  -- Held until commit: numbers are gapless and blocks a chain, whichever node writes them.
  done := pg_advisory_xact_lock(hashtext('casework.reads'))::text;

  select b.* into this from casework.read_blocks b where b.id = block;
  if not found then
    select b.* into before from casework.read_blocks b order by b.number desc limit 1;
    this.number := coalesce(before.number, 0) + 1;
    this.first_entry := coalesce(before.first_entry + before.entries, 1);
    this.recorded_at := greatest(before.recorded_at, date_trunc('milliseconds', clock_timestamp()));
    insert into casework.read_blocks (number, id, first_entry, entries, recorded_at, digest, link)
    values (this.number, block, this.first_entry, entry_count, this.recorded_at, block_digest,
            sha256(coalesce(before.link, decode(repeat('00', 32), 'hex'))
                   || int8send(this.number) || int8send(this.first_entry) || int4send(entry_count) || block_digest));
  end if;

  return query select this.number, this.first_entry, this.recorded_at;
end $$;

revoke execute on function casework.open_read_block from public;
grant execute on function casework.open_read_block to casework_app;
