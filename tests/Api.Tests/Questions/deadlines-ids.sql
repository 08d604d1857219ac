select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.pathway_id
from casework.pathway_deadlines r
where r.tenant_id = $1
order by r.id
limit $2
