select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select page.c0, page.c1, page.c2, page.c3, page.c4, around.*
from (select
(select count(*)
from casework.pathway_timelines r
where r.tenant_id = $1
  and ((((r.rule_set is not null)) or (((r.actor ilike $2) is not true))) and (r.type ilike $3) and (r.role = any($4)) and (r.recorded_at > $5) and (r.position > $6))),
false,
false) around
left join (select r.position as c0, r.type as c1, r.effective_on as c2, r.rule_set as c3, r.pathway_id as c4
from casework.pathway_timelines r
where r.tenant_id = $7
  and ((((r.rule_set is not null)) or (((r.actor ilike $8) is not true))) and (r.type ilike $9) and (r.role = any($10)) and (r.recorded_at > $11) and (r.position > $12))
order by r.effective_on desc, r.position
limit $13) page on true
order by page.c2 desc, page.c0
