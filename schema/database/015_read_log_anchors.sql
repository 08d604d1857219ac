-- What was signed of the read log by the log's key (docs/read-log.md): how far its chain of blocks was, with the link that stands for all of
-- it before, and until where entries were taken away because their time was over. Whoever only has the database can sign neither.
-- Of all municipalities, so tenant '*'.

create table casework.read_anchors (
  tenant_id varchar     not null default '*' check (tenant_id = '*'),
  block     bigint      not null check (block > 0),
  note      text        not null,
  signed_at timestamptz not null default clock_timestamp(),
  constraint read_anchors_key primary key (tenant_id, block)
);

create table casework.read_prunings (
  tenant_id varchar     not null default '*' check (tenant_id = '*'),
  -- The last block whose entries are taken away, and its last entry.
  block     bigint      not null check (block > 0),
  entry     bigint      not null check (entry > 0),
  note      text        not null,
  signed_at timestamptz not null default clock_timestamp(),
  constraint read_prunings_key primary key (tenant_id, block)
);

create trigger read_anchors_are_append_only before update or delete or truncate on casework.read_anchors
  for each statement execute function casework.refuse_change();
create trigger read_prunings_are_append_only before update or delete or truncate on casework.read_prunings
  for each statement execute function casework.refuse_change();

alter table casework.read_anchors  enable row level security;
alter table casework.read_prunings enable row level security;
alter table casework.read_anchors  force row level security;
alter table casework.read_prunings force row level security;

create policy tenant on casework.read_anchors
  using (tenant_id = (select current_setting('casework.tenant', true)));
create policy tenant on casework.read_prunings
  using (tenant_id = (select current_setting('casework.tenant', true)));

grant select, insert on casework.read_anchors  to casework_app;
grant select         on casework.read_prunings to casework_app;

-- Entries go once it is signed that their time is over, by the owner alone; blocks, with their digests and links, stay for good.
create function casework.refuse_early_removal() returns trigger language plpgsql as $$
declare
  over boolean;
begin
  if tg_level = 'STATEMENT' then
    -- Otherwise rows that row-level security hides would be left in silence.
    over := current_setting('casework.tenant', true) = '*' and exists (select from casework.read_prunings);
  else
    over := exists (select from casework.read_prunings p where p.block >= old.block);
  end if;
  if over is not true then
    raise exception 'casework.% refuses delete: the record is append only', tg_table_name using errcode = 'CW001';
  end if;
  return old;
end $$;

revoke execute on function casework.refuse_early_removal from public;

drop trigger read_lines_are_append_only    on casework.read_lines;
drop trigger read_pathways_are_append_only on casework.read_pathways;
drop trigger read_actors_are_append_only   on casework.read_actors;

create trigger read_lines_are_append_only before update or truncate on casework.read_lines
  for each statement execute function casework.refuse_change();
create trigger read_pathways_are_append_only before update or truncate on casework.read_pathways
  for each statement execute function casework.refuse_change();
create trigger read_actors_are_append_only before update or truncate on casework.read_actors
  for each statement execute function casework.refuse_change();

create trigger read_lines_go_by_signature before delete on casework.read_lines
  for each statement execute function casework.refuse_early_removal();
create trigger read_pathways_go_by_signature before delete on casework.read_pathways
  for each statement execute function casework.refuse_early_removal();
create trigger read_actors_go_by_signature before delete on casework.read_actors
  for each statement execute function casework.refuse_early_removal();

create trigger each_read_line_goes_by_signature before delete on casework.read_lines
  for each row execute function casework.refuse_early_removal();
create trigger each_read_pathway_goes_by_signature before delete on casework.read_pathways
  for each row execute function casework.refuse_early_removal();
create trigger each_read_actor_goes_by_signature before delete on casework.read_actors
  for each row execute function casework.refuse_early_removal();
