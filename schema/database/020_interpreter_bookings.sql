-- Bookings of interpreters: what whoever coordinates them looks through, and what demand is counted by. It holds neither who needs one nor what for
-- nor where: those stay sealed in the log. -----------------------------------------------------------------------------------

create table casework.interpreter_bookings (
  tenant_id     varchar     not null,
  id            uuid        not null,
  pathway_id    uuid        not null,
  booking_id    uuid        not null,
  language      text        not null,
  qualification integer     not null,
  mode          integer     not null,
  gender        integer     not null,
  status        integer     not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  starts_on     date        not null,
  requested_on  date        not null,
  interpreter   text,
  missed_by     integer,
  -- Null where the case is closed: then it is counted and shown to nobody.
  shown_until   date,
  constraint interpreter_bookings_key primary key (tenant_id, id)
);

-- An index for each order that the schema offers.
create index interpreter_bookings_by_start on casework.interpreter_bookings (tenant_id, starts_at, id);
create index interpreter_bookings_by_request on casework.interpreter_bookings (tenant_id, requested_on, id);
create index interpreter_bookings_by_language on casework.interpreter_bookings (tenant_id, language, id);
create index interpreter_bookings_by_status on casework.interpreter_bookings (tenant_id, status, id);

-- Of years of bookings those of these weeks are shown; written as a filter by what may be absent is.
create index interpreter_bookings_shown on casework.interpreter_bookings (tenant_id, (shown_until is null), shown_until);
create index interpreter_bookings_by_pathway on casework.interpreter_bookings (tenant_id, pathway_id);
create index interpreter_bookings_by_interpreter on casework.interpreter_bookings (tenant_id, interpreter, starts_at) where interpreter is not null;
create index interpreter_bookings_by_day on casework.interpreter_bookings (tenant_id, starts_on);

comment on column casework.interpreter_bookings.qualification is '0 community, 1 trained, 2 sworn';
comment on column casework.interpreter_bookings.mode is '0 on site, 1 telephone, 2 video';
comment on column casework.interpreter_bookings.gender is '0 any, 1 female, 2 male';
comment on column casework.interpreter_bookings.status is '0 requested, 1 assigned, 2 done, 3 missed, 4 unmet, 5 cancelled';
comment on column casework.interpreter_bookings.missed_by is '0 interpreter, 1 person';

-- One municipality never sees another's rows: as in the log. -------------------------------------------------------------

select casework.protect_read_model('casework.interpreter_bookings');
