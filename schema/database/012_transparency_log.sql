-- The transparency log: a Merkle tree over the whole event log (docs/transparency-log.md), and what was signed of it. It is built
-- after the commit by whichever node holds the notary's lock; the append knows nothing of it. Of all municipalities, so tenant '*'.

-- Hashes of every eighth level, 256 neighbours to a row. A row grows to the right until it is full, and changes in no other way.
create table casework.transparency_tiles (
  tenant_id varchar  not null default '*' check (tenant_id = '*'),
  level     smallint not null check (level between 0 and 7),
  index     bigint   not null check (index >= 0),
  width     smallint not null check (width between 1 and 256),
  hashes    bytea    not null,
  constraint transparency_tiles_key primary key (level, index),
  check (octet_length(hashes) = 32 * width)
) with (fillfactor = 100);

-- Hashes do not compress.
alter table casework.transparency_tiles alter column hashes set storage external;

-- Every size that was signed. The note is what is served: the text of the checkpoint and the log's signature.
create table casework.transparency_checkpoints (
  tenant_id varchar     not null default '*' check (tenant_id = '*'),
  size      bigint      not null check (size > 0),
  root      bytea       not null check (octet_length(root) = 32),
  note      text        not null,
  signed_at timestamptz not null default clock_timestamp(),
  constraint transparency_checkpoints_key primary key (tenant_id, size)
);

-- Signatures of witnesses, who have seen the log grow: lines to stand beneath the note.
create table casework.transparency_cosignatures (
  tenant_id varchar     not null default '*' check (tenant_id = '*'),
  size      bigint      not null,
  witness   text        not null,
  line      text        not null,
  signed_at timestamptz not null default clock_timestamp(),
  constraint transparency_cosignatures_key primary key (tenant_id, size, witness),
  constraint transparency_cosignatures_of_checkpoints foreign key (tenant_id, size) references casework.transparency_checkpoints (tenant_id, size)
);

create function casework.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if (new.tenant_id, new.level, new.index) is distinct from (old.tenant_id, old.level, old.index) or new.width <= old.width
     or substring(new.hashes from 1 for octet_length(old.hashes)) <> old.hashes then
    raise exception 'casework.transparency_tiles refuses update: a tile only grows' using errcode = 'CW001';
  end if;
  return new;
end $$;

create trigger tiles_only_grow before update on casework.transparency_tiles
  for each row execute function casework.refuse_rewriting();

create trigger tiles_are_never_removed before delete or truncate on casework.transparency_tiles
  for each statement execute function casework.refuse_change();

create trigger checkpoints_are_append_only before update or delete or truncate on casework.transparency_checkpoints
  for each statement execute function casework.refuse_change();

create trigger cosignatures_are_append_only before update or delete or truncate on casework.transparency_cosignatures
  for each statement execute function casework.refuse_change();

alter table casework.transparency_tiles         enable row level security;
alter table casework.transparency_checkpoints   enable row level security;
alter table casework.transparency_cosignatures  enable row level security;
alter table casework.transparency_tiles         force row level security;
alter table casework.transparency_checkpoints   force row level security;
alter table casework.transparency_cosignatures  force row level security;

create policy tenant on casework.transparency_tiles
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');
create policy tenant on casework.transparency_checkpoints
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');
create policy tenant on casework.transparency_cosignatures
  using (tenant_id = (select current_setting('casework.tenant', true)) or (select current_setting('casework.tenant', true)) = '*');

grant select, insert                  on casework.transparency_tiles        to casework_app;
grant update (width, hashes)          on casework.transparency_tiles        to casework_app;
grant select, insert                  on casework.transparency_checkpoints  to casework_app;
grant select, insert                  on casework.transparency_cosignatures to casework_app;

revoke execute on function casework.refuse_rewriting from public;
