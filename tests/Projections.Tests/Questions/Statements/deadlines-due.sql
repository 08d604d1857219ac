select r.id, r.kind, r.nature, r.stage, r.state, r.pathway_id, r.procedure_id, r.procedure_id, r.caseworker, r.started_on, r.due_on, r.rule_set
from casework.pathway_deadlines r
where r.tenant_id = $1
  and (r.state = $2 and ((r.due_on is null) < true and ((r.due_on is null), r.due_on) <= (false, $3)) and ((r.caseworker = any($4) or r.caseworker is null)) is not true)
order by (r.due_on is null), r.due_on, r.id
limit $5
-- $1 Varchar
-- $2 Integer
-- $3 Date
-- $4 Text[]
-- $5 Integer
