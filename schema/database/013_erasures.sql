-- Erasures: a line of the worklist says so, and every node finds whose keys were destroyed, by whichever node, since it last looked.

alter table casework.pathway_summaries add column erased boolean not null default false;

create index subject_keys_destroyed on casework.subject_keys (destroyed) where destroyed is not null;
