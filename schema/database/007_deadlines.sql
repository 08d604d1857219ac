-- Clocks of every stage on one board: who sets each of them, and which stage it is about.

alter table casework.pathway_deadlines
  -- What every clock was until now, so that a node of the last release can still write.
  add column nature integer not null default 0,
  add column stage  integer not null default 2;

create index pathway_deadlines_by_nature on casework.pathway_deadlines (tenant_id, nature, (due_on is null), due_on, id);

comment on column casework.pathway_deadlines.procedure_id is 'what the clock is about, by its id within the stage: a recognition procedure, for example';
comment on column casework.pathway_deadlines.kind is '0 receipt, 1 decision, 2 cooperation, 3 degree assessment, 4 residence status, 5 work permit';
comment on column casework.pathway_deadlines.nature is '0 statutory, 1 contractual, 2 programme, 3 internal';
comment on column casework.pathway_deadlines.stage is '0 arrival, 1 language, 2 recognition, 3 work, 4 participation, 5 residence, 6 housing, 7 schooling, 8 skills';
comment on column casework.pathway_deadlines.state is '1 running, 2 suspended, 3 met, 4 missed, 5 cancelled, 6 extended, 7 transferred';
