select r.event_id, r.pathway_id, r.position, r.version, r.type, r.effective_on, r.recorded_at, r.actor, r.role, r.rule_set, r.corrects, (select c.event_id from casework.pathway_timelines c where c.tenant_id = r.tenant_id and c.corrects = r.event_id order by c.position desc limit 1), e.data, e.headers, (e.headers ->> 'purpose')
from casework.pathway_timelines r
left join casework.mt_events e on e.seq_id = r.position
where r.tenant_id = $1
  and r.pathway_id = $2
order by r.position
limit $3
-- $1 Varchar
-- $2 Uuid
-- $3 Integer
