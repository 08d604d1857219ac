select page.c0, page.c1, page.c2, page.c3, around.*
from (select
(select count(*)
from casework.pathway_summaries r
where r.tenant_id = $1
  and (r.status = any($2) and r.family_name ilike $3)),
exists (select
from casework.pathway_summaries r
where r.tenant_id = $4
  and (r.status = any($5) and r.family_name ilike $6)
  and ((r.family_name is null), r.family_name, r.id) <= (false, $7, $8)),
false) around
left join (select r.family_name as c0, r.given_name as c1, r.status as c2, r.id as c3
from casework.pathway_summaries r
where r.tenant_id = $9
  and (r.status = any($10) and r.family_name ilike $11)
  and ((r.family_name is null), r.family_name, r.id) > (false, $12, $13)
order by (r.family_name is null), r.family_name, r.id
limit $14) page on true
order by (page.c0 is null), page.c0, page.c3
-- $1 Varchar
-- $2 Integer[]
-- $3 Text
-- $4 Varchar
-- $5 Integer[]
-- $6 Text
-- $7 Text
-- $8 Uuid
-- $9 Varchar
-- $10 Integer[]
-- $11 Text
-- $12 Text
-- $13 Uuid
-- $14 Integer
