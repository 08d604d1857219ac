select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.arrived_on
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((((r.arrived_on is null) < true and ((r.arrived_on is null), r.arrived_on) >= (false, $2)) and (((r.arrived_on is null) < true and ((r.arrived_on is null), r.arrived_on) < (false, $3))) is not true) and (r.last_contact_on is null))
order by r.id
limit $4) found
join casework.pathway_summaries r on r.tenant_id = $5 and r.id = found.key
order by r.id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.status, r.language_level
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((r.status = any($2)) and (r.language_level is distinct from $3))
order by r.id
limit $4) found
join casework.pathway_summaries r on r.tenant_id = $5 and r.id = found.key
order by r.id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.version
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and (((r.open_recognitions > $2) is not true) and (r.version > $3 and r.version <= $4))
order by r.id
limit $5) found
join casework.pathway_summaries r on r.tenant_id = $6 and r.id = found.key
order by r.id
