select one.*, owner.n
from unnest($1) with ordinality owner (id, n)
cross join lateral (select page.c0, page.c1, page.c2, page.c3, around.*
from (select
(select count(*)
from casework.pathway_timelines r
where r.tenant_id = $2
  and r.pathway_id = owner.id),
exists (select
from casework.pathway_timelines r
where r.tenant_id = $3
  and r.pathway_id = owner.id
  and not ((r.effective_on > $4 or r.effective_on = $5 and (r.recorded_at, r.position) < ($6, $7)))),
false) around
left join (select r.type as c0, r.effective_on as c1, r.recorded_at as c2, r.position as c3
from casework.pathway_timelines r
where r.tenant_id = $8
  and r.pathway_id = owner.id
  and r.effective_on >= $9 and (r.effective_on > $10 or r.effective_on = $11 and (r.recorded_at, r.position) < ($12, $13))
order by r.effective_on, r.recorded_at desc, r.position desc
limit $14) page on true
order by page.c1, page.c2 desc, page.c3 desc) one
order by owner.n, one.c1, one.c2 desc, one.c3 desc
-- $1 Uuid[]
-- $2 Varchar
-- $3 Varchar
-- $4 Date
-- $5 Date
-- $6 TimestampTz
-- $7 Bigint
-- $8 Varchar
-- $9 Date
-- $10 Date
-- $11 Date
-- $12 TimestampTz
-- $13 Bigint
-- $14 Integer
