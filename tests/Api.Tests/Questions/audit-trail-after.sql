select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.position, r.type, r.pathway_id
from casework.pathway_timelines r
where r.tenant_id = $1
  and r.position > $2
order by r.position
limit $3
