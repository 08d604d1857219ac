select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select
(select count(*)
from casework.pathway_summaries r
where r.tenant_id = $1),
false,
false
