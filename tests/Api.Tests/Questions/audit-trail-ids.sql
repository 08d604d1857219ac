select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.event_id, r.pathway_id, r.position
from casework.pathway_timelines r
where r.tenant_id = $1
order by r.position
limit $2
