-- Skills without a certificate: who can do what. Rights information: who was told, in which language and version. --------
-- Both hold open case files only.

create table casework.pathway_skills (
  tenant_id   varchar not null,
  id          uuid    not null,
  pathway_id  uuid    not null,
  skill       text    not null,
  evidence    integer not null,
  finding     integer,
  assessed_on date,
  caseworker  text,
  constraint pathway_skills_key primary key (tenant_id, id)
);

create index pathway_skills_by_pathway on casework.pathway_skills (tenant_id, pathway_id);

comment on column casework.pathway_skills.finding is '0 shown, 1 partly shown, 2 not shown';

create table casework.rights_information (
  tenant_id       varchar not null,
  id              uuid    not null,
  pathway_id      uuid    not null,
  language        text    not null,
  version         text    not null,
  delivered_on    date,
  acknowledged_on date,
  constraint rights_information_key primary key (tenant_id, id)
);

create index rights_information_by_pathway on casework.rights_information (tenant_id, pathway_id);
create index rights_information_by_version on casework.rights_information (tenant_id, language, version);

-- One municipality never sees another's rows: as in the log. -------------------------------------------------------------

select casework.protect_read_model('casework.pathway_skills');
select casework.protect_read_model('casework.rights_information');
