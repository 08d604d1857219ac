-- In which cases a mentor is named, so that their list asks for few cases. It holds nothing of the newcomer. ---------------

create table casework.pathway_matches (
  tenant_id  varchar not null,
  pathway_id uuid    not null,
  match_id   uuid    not null,
  mentor     text    not null,
  constraint pathway_matches_key primary key (tenant_id, pathway_id, match_id)
);

create index pathway_matches_by_mentor on casework.pathway_matches (tenant_id, mentor);

-- One municipality never sees another's rows: as in the log. -------------------------------------------------------------

select casework.protect_read_model('casework.pathway_matches');
