select r.id, r.family_name, r.given_name, r.municipality, r.status, r.caseworker, r.language_level, r.open_recognitions, r.open_spells, r.arrived_on, r.opened_on, r.last_contact_on, r.next_due_on, r.changed_at, r.version, r.erased
from casework.pathway_summaries r
where r.tenant_id = $1
order by r.id
limit $2
-- $1 Varchar
-- $2 Integer
