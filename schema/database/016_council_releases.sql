-- What files say about milestones, and while they did: between two positions of the log. Counts of a release are made of it, of any release
-- at any time. A day and a code, nothing more; no figure is ever answered from here.

create table casework.pathway_milestones (
  tenant_id   varchar not null,
  id          uuid    not null,
  pathway_id  uuid    not null,
  kind        integer not null,
  milestone   integer,
  tie_id      uuid,
  on_day      date,
  until_day   date,
  known_from  bigint  not null,
  known_until bigint,
  constraint pathway_milestones_key primary key (tenant_id, id)
);

create index pathway_milestones_by_pathway on casework.pathway_milestones (tenant_id, pathway_id);

comment on column casework.pathway_milestones.kind is '0 milestone, 1 presence, 2 same person, 3 same household';
comment on column casework.pathway_milestones.milestone is '0 language B1, 1 qualification recognised, 2 first job, 3 own housing, 4 school place, 5 first participation';

select casework.protect_read_model('casework.pathway_milestones');

-- What was published, as the bytes that everybody gets.

create table casework.council_releases (
  tenant_id    varchar     not null,
  id           uuid        not null,
  position     bigint      not null,
  schema_id    text        not null,
  kind         integer     not null,
  period       text        not null,
  published_at timestamptz not null,
  json         text        not null,
  csv          text        not null,
  html_de      text        not null,
  html_en      text        not null,
  signature    text        not null,
  constraint council_releases_key primary key (tenant_id, id)
);

comment on column casework.council_releases.kind is '0 quarterly flows, 1 yearly flows, 2 yearly stocks';

select casework.protect_read_model('casework.council_releases');
