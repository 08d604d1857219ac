-- Notices of clocks: who was told that one is three quarters over or has run out. -----------------------------------------

create table casework.deadline_notices (
  tenant_id       varchar     not null,
  id              uuid        not null,
  level           integer     not null,
  reason          integer     not null,
  -- The subject of a caseworker's token; empty for the inbox of the municipality.
  addressee       text,
  in_place_of     text,
  pathway_id      uuid        not null,
  stage           integer     not null,
  kind            integer     not null,
  about_id        uuid        not null,
  due_on          date        not null,
  given_at        timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  constraint deadline_notices_key primary key (tenant_id, id)
);

create index deadline_notices_by_addressee on casework.deadline_notices (tenant_id, addressee, given_at, id);
create index deadline_notices_unread on casework.deadline_notices (tenant_id, addressee, due_on, id) where acknowledged_at is null;

comment on column casework.deadline_notices.level is '0 three quarters over, 1 missed';
comment on column casework.deadline_notices.reason is '0 assigned, 1 deputy, 2 lead, 3 unassigned';

select casework.protect_read_model('casework.deadline_notices');

-- By what a pathway is found in a worklist. A special need is a keyed hash, below zero: nobody reads here which it is. -------

create table casework.pathway_marks (
  tenant_id  varchar not null,
  pathway_id uuid    not null,
  mark       bigint  not null,
  constraint pathway_marks_key primary key (tenant_id, pathway_id, mark)
);

create index pathway_marks_by_mark on casework.pathway_marks (tenant_id, mark, pathway_id);

comment on column casework.pathway_marks.mark is
  '0 review open, 1 proposal open, 2 legal hold, 3 duplicate suspected, 4 support task open, 5 support task blocked, 6 in reception, 7 homeless, 8 housing at risk, 9 course waitlist, 10 in course, 11 course paused, 12 school place wanted, 13 recognition open, 14 seeking work, 15 in work, 16 founding';

select casework.protect_read_model('casework.pathway_marks');

comment on column casework.pathway_deadlines.kind is
  '0 receipt, 1 decision, 2 cooperation, 3 degree assessment, 4 residence status, 5 work permit, 6 objection';

-- Who waits, stays or works where since when, for lists over many pathways. -------------------------------------------------

create table casework.pathway_spans (
  tenant_id  varchar not null,
  id         uuid    not null,
  pathway_id uuid    not null,
  kind       integer not null,
  about_id   uuid    not null,
  subject    text    not null,
  since      date    not null,
  until      date,
  caseworker text,
  constraint pathway_spans_key primary key (tenant_id, id)
);

create index pathway_spans_by_pathway on casework.pathway_spans (tenant_id, pathway_id);
create index pathway_spans_by_kind on casework.pathway_spans (tenant_id, kind, since, id);
create index pathway_spans_open on casework.pathway_spans (tenant_id, kind, since, id) where until is null;

comment on column casework.pathway_spans.kind is '0 reception, 1 course waitlist, 2 school place wanted, 3 recognition, 4 employment';

select casework.protect_read_model('casework.pathway_spans');
