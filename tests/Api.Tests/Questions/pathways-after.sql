select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.family_name, r.last_contact_on, r.id
from casework.pathway_summaries r
where r.tenant_id = $1
  and (r.last_contact_on is null) <= true and ((r.last_contact_on is null) < true or (r.last_contact_on is null) = true and ((r.family_name is null), r.family_name, r.id) > (false, $2, $3))
order by (r.last_contact_on is null) desc, r.last_contact_on desc, (r.family_name is null), r.family_name, r.id
limit $4
