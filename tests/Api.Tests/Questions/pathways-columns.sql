select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.family_name, r.given_name, r.status, r.caseworker, r.language_level, r.open_spells, r.arrived_on, r.next_due_on, r.version, r.changed_at, r.id
from casework.pathway_summaries r
where r.tenant_id = $1
order by (r.family_name is null), r.family_name, r.id
limit $2
