select r.family_name, r.given_name, r.status, r.id
from casework.pathway_summaries r
where r.tenant_id = $1
  and (r.status = any($2) and r.family_name ilike $3)
  and ((r.family_name is null), r.family_name, r.id) > (false, $4, $5)
order by (r.family_name is null), r.family_name, r.id
limit $6
-- $1 Varchar
-- $2 Integer[]
-- $3 Text
-- $4 Text
-- $5 Uuid
-- $6 Integer
;
select (select count(*)
from casework.pathway_summaries r
where r.tenant_id = $1
  and (r.status = any($2) and r.family_name ilike $3)),
exists (select
from casework.pathway_summaries r
where r.tenant_id = $4
  and (r.status = any($5) and r.family_name ilike $6)
  and ((r.family_name is null), r.family_name, r.id) <= (false, $7, $8)),
false
-- $1 Varchar
-- $2 Integer[]
-- $3 Text
-- $4 Varchar
-- $5 Integer[]
-- $6 Text
-- $7 Text
-- $8 Uuid
