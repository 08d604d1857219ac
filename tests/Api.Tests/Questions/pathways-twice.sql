select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((r.status = $2))
order by r.id
limit $3) found
join casework.pathway_summaries r on r.tenant_id = $4 and r.id = found.key
order by r.id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.status
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((r.status = $2))
order by r.id
limit $3) found
join casework.pathway_summaries r on r.tenant_id = $4 and r.id = found.key
order by r.id
