select page.c0, page.c1, page.c2, page.c3, around.*
from (select
(select count(*)
from casework.pathway_summaries r
where r.tenant_id = $1
  and (r.status = any($2) and (r.family_name_folded >= lower($3 collate "de-x-icu") collate "C" and r.family_name_folded < lower($4 collate "de-x-icu") collate "C" || chr(1114111)))),
exists (select
from casework.pathway_summaries r
where r.tenant_id = $5
  and (r.status = any($6) and (r.family_name_folded >= lower($7 collate "de-x-icu") collate "C" and r.family_name_folded < lower($8 collate "de-x-icu") collate "C" || chr(1114111)))
  and ((r.family_name is null), r.family_name, r.id) <= (false, $9, $10)),
false) around
left join (select r.family_name as c0, r.given_name as c1, r.status as c2, r.id as c3
from (select r.id as key
from casework.pathway_summaries r
where r.tenant_id = $11
  and (r.status = any($12) and (r.family_name_folded >= lower($13 collate "de-x-icu") collate "C" and r.family_name_folded < lower($14 collate "de-x-icu") collate "C" || chr(1114111)))
  and ((r.family_name is null), r.family_name, r.id) > (false, $15, $16)
order by (r.family_name is null), r.family_name, r.id
limit $17) found
join casework.pathway_summaries r on r.tenant_id = $18 and r.id = found.key
order by (r.family_name is null), r.family_name, r.id) page on true
order by (page.c0 is null), page.c0, page.c3
-- $1 Varchar
-- $2 Integer[]
-- $3 Text
-- $4 Text
-- $5 Varchar
-- $6 Integer[]
-- $7 Text
-- $8 Text
-- $9 Text
-- $10 Uuid
-- $11 Varchar
-- $12 Integer[]
-- $13 Text
-- $14 Text
-- $15 Text
-- $16 Uuid
-- $17 Integer
-- $18 Varchar
