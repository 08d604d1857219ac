select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select page.c0, page.c1, page.c2, page.c3, page.c4, page.c5, page.c6, page.c7, page.c8, around.*
from (select
(select count(*)
from casework.pathway_deadlines r
where r.tenant_id = $1
  and ((r.state = any($2)) and (((r.caseworker = any($3) or r.caseworker is null)) is not true) and (((r.due_on is null) < true and ((r.due_on is null), r.due_on) <= (false, $4))))),
false,
false) around
left join (select r.id as c0, r.kind as c1, r.state as c2, r.pathway_id as c3, r.procedure_id as c4, r.caseworker as c5, r.started_on as c6, r.due_on as c7, r.rule_set as c8
from casework.pathway_deadlines r
where r.tenant_id = $5
  and ((r.state = any($6)) and (((r.caseworker = any($7) or r.caseworker is null)) is not true) and (((r.due_on is null) < true and ((r.due_on is null), r.due_on) <= (false, $8))))
order by (r.due_on is null), r.due_on, r.kind desc, r.id desc
limit $9) page on true
order by (page.c7 is null), page.c7, page.c1 desc, page.c0 desc
