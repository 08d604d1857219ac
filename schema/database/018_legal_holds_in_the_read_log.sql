-- Entries of the read log that name a file under a legal hold stay when their time is over: whole blocks of them, which the signed statement
-- names. What it names is refused to whoever would remove it, as everything that no statement covers.

alter table casework.read_prunings add column kept bigint[] not null default '{}';

comment on column casework.read_prunings.kept is 'blocks up to the last one whose entries stay; the note says the same';

create or replace function casework.refuse_early_removal() returns trigger language plpgsql as $$
declare
  over boolean;
begin
  if tg_level = 'STATEMENT' then
    -- Otherwise rows that row-level security hides would be left in silence.
    over := current_setting('casework.tenant', true) = '*' and exists (select from casework.read_prunings);
  else
    over := exists (select from casework.read_prunings p where p.block >= old.block and old.block <> all (p.kept));
  end if;
  if over is not true then
    raise exception 'casework.% refuses delete: the record is append only', tg_table_name using errcode = 'CW001';
  end if;
  return old;
end $$;
