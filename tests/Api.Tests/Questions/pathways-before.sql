select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.next_due_on
from casework.pathway_summaries r
where r.tenant_id = $1
  and ((r.next_due_on is null), r.id) < (true, $2)
order by (r.next_due_on is null) desc, r.next_due_on desc, r.id desc
limit $3
