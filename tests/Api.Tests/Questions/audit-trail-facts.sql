select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.position, r.version, r.type, r.effective_on, r.recorded_at, r.actor, r.role, r.pathway_id, (select c.event_id from casework.pathway_timelines c where c.tenant_id = r.tenant_id and c.corrects = r.event_id order by c.position desc limit 1), e.data, r.event_id, e.headers
from casework.pathway_timelines r
left join casework.mt_events e on e.seq_id = r.position
where r.tenant_id = $1
order by r.position desc
limit $2
