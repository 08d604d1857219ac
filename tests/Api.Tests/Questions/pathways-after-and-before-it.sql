select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select page.c0, page.c1, around.*
from (select
(select count(*)
from casework.pathway_summaries r
where r.tenant_id = $1),
exists (select
from casework.pathway_summaries r
where r.tenant_id = $2
  and ((r.family_name is null), r.family_name, r.id) <= (false, $3, $4)),
false) around
left join (select r.family_name as c0, r.id as c1
from casework.pathway_summaries r
where r.tenant_id = $5
  and ((r.family_name is null), r.family_name, r.id) > (false, $6, $7)
order by (r.family_name is null), r.family_name, r.id
limit $8) page on true
order by (page.c0 is null), page.c0, page.c1
