select r.id, r.next_due_on, r.changed_at
from casework.pathway_summaries r
where r.tenant_id = $1
  and (r.next_due_on is null) <= true and ((r.next_due_on is null) < true or (r.next_due_on is null) = true and (r.changed_at, r.id) > ($2, $3))
order by (r.next_due_on is null) desc, r.next_due_on desc, r.changed_at, r.id
limit $4
-- $1 Varchar
-- $2 TimestampTz
-- $3 Uuid
-- $4 Integer
;
select null::bigint,
false,
exists (select
from casework.pathway_summaries r
where r.tenant_id = $1
  and not (((r.next_due_on is null) < true or (r.next_due_on is null) = true and (r.changed_at, r.id) > ($2, $3))))
-- $1 Varchar
-- $2 TimestampTz
-- $3 Uuid
