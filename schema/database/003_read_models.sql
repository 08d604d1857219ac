-- The read models: what is asked for often, folded from the log, never the truth itself. Each can be dropped and rebuilt.
-- Codes are the numbers of enum values, so that rows sort in the order of the values and not of their names.
-- An order over a column that may be empty is (column is null), column: see docs/decisions/0010-keyset-pages.md.

-- The worklist ---------------------------------------------------------------------------------------------------------

create table casework.pathway_summaries (
  tenant_id         varchar     not null,
  id                uuid        not null,
  -- In the clear, under row-level security, gone with an erasure: docs/decisions/0009-names-in-the-worklist.md.
  family_name       text collate "de-x-icu",
  given_name        text collate "de-x-icu",
  municipality      text        not null,
  status            integer     not null,
  caseworker        text,
  language_level    integer,
  open_recognitions integer     not null,
  open_spells       integer     not null,
  arrived_on        date,
  opened_on         date        not null,
  last_contact_on   date,
  next_due_on       date,
  changed_at        timestamptz not null,
  version           integer     not null,
  constraint pathway_summaries_key primary key (tenant_id, id)
);

create index pathway_summaries_by_name on casework.pathway_summaries (tenant_id, (family_name is null), family_name, id);
create index pathway_summaries_by_change on casework.pathway_summaries (tenant_id, changed_at, id);
create index pathway_summaries_by_due on casework.pathway_summaries (tenant_id, (next_due_on is null), next_due_on, id);
create index pathway_summaries_by_status on casework.pathway_summaries (tenant_id, status, (family_name is null), family_name, id);
create index pathway_summaries_by_caseworker on casework.pathway_summaries (tenant_id, caseworker, (next_due_on is null), next_due_on, id);

comment on column casework.pathway_summaries.status is '0 open, 1 active, 2 dormant, 3 closed';
comment on column casework.pathway_summaries.language_level is '0 below A1, 1 A1, 2 A2, 3 B1, 4 B2, 5 C1, 6 C2';

-- What happened, entry by entry. The fact itself stays in the log and is joined by position. ----------------------------

create table casework.pathway_timelines (
  tenant_id    varchar     not null,
  position     bigint      not null,
  event_id     uuid        not null,
  pathway_id   uuid        not null,
  version      integer     not null,
  type         text        not null,
  effective_on date        not null,
  recorded_at  timestamptz not null,
  actor        text        not null,
  role         text        not null,
  rule_set     text,
  corrects     uuid,
  constraint pathway_timelines_key primary key (tenant_id, position)
);

create index pathway_timelines_by_event on casework.pathway_timelines (tenant_id, event_id);
create index pathway_timelines_by_pathway on casework.pathway_timelines (tenant_id, pathway_id, position);
create index pathway_timelines_by_actor on casework.pathway_timelines (tenant_id, actor, position);
create index pathway_timelines_by_type on casework.pathway_timelines (tenant_id, type, position);
create index pathway_timelines_by_correction on casework.pathway_timelines (tenant_id, corrects, position) where corrects is not null;

-- Legal clocks ---------------------------------------------------------------------------------------------------------

create table casework.pathway_deadlines (
  tenant_id    varchar  not null,
  id           uuid     not null,
  pathway_id   uuid     not null,
  procedure_id uuid     not null,
  kind         integer  not null,
  state        integer  not null,
  caseworker   text,
  started_on   date     not null,
  due_on       date,
  rule_set     text,
  constraint pathway_deadlines_key primary key (tenant_id, id)
);

create index pathway_deadlines_by_pathway on casework.pathway_deadlines (tenant_id, pathway_id);
create index pathway_deadlines_by_due on casework.pathway_deadlines (tenant_id, (due_on is null), due_on, id);
create index pathway_deadlines_by_state on casework.pathway_deadlines (tenant_id, state, (due_on is null), due_on, id);
create index pathway_deadlines_by_caseworker on casework.pathway_deadlines (tenant_id, caseworker, (due_on is null), due_on, id);

comment on column casework.pathway_deadlines.kind is '0 receipt, 1 decision';
comment on column casework.pathway_deadlines.state is '1 running, 2 suspended, 3 met, 4 missed, 5 cancelled';

-- One municipality never sees another's rows: as in the log. -------------------------------------------------------------

select casework.protect_read_model('casework.pathway_summaries');
select casework.protect_read_model('casework.pathway_timelines');
select casework.protect_read_model('casework.pathway_deadlines');
