select page.c0, page.c1, page.c2, around.*
from (select
null::bigint,
false,
exists (select
from casework.pathway_summaries r
where r.tenant_id = $1
  and not (((r.next_due_on is null) < true or (r.next_due_on is null) = true and (r.changed_at, r.id) > ($2, $3))))) around
left join (select r.id as c0, r.next_due_on as c1, r.changed_at as c2
from casework.pathway_summaries r
where r.tenant_id = $4
  and (r.next_due_on is null) <= true and ((r.next_due_on is null) < true or (r.next_due_on is null) = true and (r.changed_at, r.id) > ($5, $6))
order by (r.next_due_on is null) desc, r.next_due_on desc, r.changed_at, r.id
limit $7) page on true
order by (page.c1 is null) desc, page.c1 desc, page.c2, page.c0
-- $1 Varchar
-- $2 TimestampTz
-- $3 Uuid
-- $4 Varchar
-- $5 TimestampTz
-- $6 Uuid
-- $7 Integer
