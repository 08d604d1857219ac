select r.family_name, r.next_due_on, r.id
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $1
  and (r.caseworker = any($2) and exists (select from casework.pathway_marks m where m.tenant_id = r.tenant_id and m.pathway_id = r.id and m.mark = $3) and exists (select from casework.pathway_marks m where m.tenant_id = r.tenant_id and m.pathway_id = r.id and m.mark = $4))
order by (r.next_due_on is null), r.next_due_on, r.id
limit $5) found
join casework.pathway_summaries r on r.tenant_id = $6 and r.id = found.key
order by (r.next_due_on is null), r.next_due_on, r.id
-- $1 Varchar
-- $2 Text[]
-- $3 Bigint
-- $4 Bigint
-- $5 Integer
-- $6 Varchar
