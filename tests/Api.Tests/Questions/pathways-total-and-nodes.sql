select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select page.c0, page.c1, around.*
from (select
(select count(*)
from casework.pathway_summaries r
where r.tenant_id = $1),
false,
false) around
left join (select r.id as c0, r.arrived_on as c1
from casework.pathway_summaries r
where r.tenant_id = $2
order by (r.arrived_on is null) desc, r.arrived_on desc, r.id desc
limit $3) page on true
order by (page.c1 is null) desc, page.c1 desc, page.c0 desc
