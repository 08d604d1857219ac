select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((r.status = $2))
order by r.id
limit $3

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.status
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((r.status = $2))
order by r.id
limit $3
