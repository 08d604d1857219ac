-- Every order that the worklist and the deadline board offer is served by an index, so that a page costs the same at any size and
-- place. The tie-breaker goes in the direction of the order's last term: each index serves both directions.

create index pathway_summaries_by_given_name on casework.pathway_summaries (tenant_id, (given_name is null), given_name, id);
create index pathway_summaries_by_responsible on casework.pathway_summaries (tenant_id, (caseworker is null), caseworker, id);
create index pathway_summaries_by_level on casework.pathway_summaries (tenant_id, (language_level is null), language_level, id);
create index pathway_summaries_by_arrival on casework.pathway_summaries (tenant_id, (arrived_on is null), arrived_on, id);
create index pathway_summaries_by_contact on casework.pathway_summaries (tenant_id, (last_contact_on is null), last_contact_on, id);
create index pathway_summaries_by_opening on casework.pathway_summaries (tenant_id, opened_on, id);
create index pathway_summaries_by_state on casework.pathway_summaries (tenant_id, status, id);
create index pathway_summaries_by_recognitions on casework.pathway_summaries (tenant_id, open_recognitions, id);
create index pathway_summaries_by_spells on casework.pathway_summaries (tenant_id, open_spells, id);
create index pathway_summaries_by_version on casework.pathway_summaries (tenant_id, version, id);

create index pathway_deadlines_by_kind on casework.pathway_deadlines (tenant_id, kind, id);
create index pathway_deadlines_in_nature on casework.pathway_deadlines (tenant_id, nature, id);
create index pathway_deadlines_by_stage on casework.pathway_deadlines (tenant_id, stage, id);
create index pathway_deadlines_in_state on casework.pathway_deadlines (tenant_id, state, id);
create index pathway_deadlines_of_pathway on casework.pathway_deadlines (tenant_id, pathway_id, id);
create index pathway_deadlines_by_responsible on casework.pathway_deadlines (tenant_id, (caseworker is null), caseworker, id);
create index pathway_deadlines_by_start on casework.pathway_deadlines (tenant_id, started_on, id);
drop index casework.pathway_deadlines_by_pathway;

-- Names as they are searched for, without regard to upper and lower case: in bytes, because row-level security lets an index serve no
-- pattern, but it does serve "from this beginning up to its end". Kept by the table itself.
alter table casework.pathway_summaries
  add column family_name_folded text collate "C" generated always as (lower(family_name)) stored,
  add column given_name_folded  text collate "C" generated always as (lower(given_name)) stored;

create index pathway_summaries_by_family_beginning on casework.pathway_summaries (tenant_id, family_name_folded, id);
create index pathway_summaries_by_given_beginning on casework.pathway_summaries (tenant_id, given_name_folded, id);
