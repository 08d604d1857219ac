select r.type, r.actor, (select c.event_id from casework.pathway_timelines c where c.tenant_id = r.tenant_id and c.corrects = r.event_id order by c.position desc limit 1), r.position
from casework.pathway_timelines r
where r.tenant_id = $1
  and (r.recorded_at >= $2 and (r.actor = $3 or r.rule_set is distinct from $4 or (r.actor ilike $5) is not true))
order by r.position desc
limit $6
-- $1 Varchar
-- $2 TimestampTz
-- $3 Text
-- $4 Text
-- $5 Text
-- $6 Integer
