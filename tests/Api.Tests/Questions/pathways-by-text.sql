select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.family_name, r.id
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((((r.family_name_folded >= lower($2 collate "de-x-icu") collate "C" and r.family_name_folded < lower($3 collate "de-x-icu") collate "C" || chr(1114111))) is not true and (r.family_name_folded like (select lower($4 collate "de-x-icu") collate "C")) is not true))
order by (r.family_name is null), r.family_name, r.id
limit $5) found
join casework.pathway_summaries r on r.tenant_id = $6 and r.id = found.key
order by (r.family_name is null), r.family_name, r.id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.family_name, r.id
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((r.family_name_folded like (select lower($2 collate "de-x-icu") collate "C")))
order by r.id
limit $3) found
join casework.pathway_summaries r on r.tenant_id = $4 and r.id = found.key
order by r.id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.caseworker
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and (((r.caseworker = any($2) or r.caseworker is null)))
order by r.id
limit $3) found
join casework.pathway_summaries r on r.tenant_id = $4 and r.id = found.key
order by r.id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.caseworker
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and (((r.caseworker = any($2)) is not true))
order by r.id
limit $3) found
join casework.pathway_summaries r on r.tenant_id = $4 and r.id = found.key
order by r.id
