-- Whatever is filtered by stands in one index of the worklist, in the order of names: what a page or a count is made of is found there
-- alone, one entry beside the other, before any line is read. Texts that may be long stay out but for the names that are looked
-- through: an entry has to fit into a third of a block, which two names and a family name to order by do at their longest.

drop index casework.pathway_summaries_by_name;
create index pathway_summaries_by_name on casework.pathway_summaries (tenant_id, (family_name is null), family_name, id)
  include (family_name_folded, given_name_folded, municipality, status, language_level, open_recognitions, open_spells,
           arrived_on, opened_on, last_contact_on, next_due_on, changed_at, version);

-- Caseloads are counted in the order of caseworkers.
drop index casework.pathway_summaries_by_caseworker;
create index pathway_summaries_by_caseworker on casework.pathway_summaries (tenant_id, caseworker, (next_due_on is null), next_due_on, id)
  include (status, open_recognitions);
