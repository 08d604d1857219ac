select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select e.data, r.pathway_id, r.event_id, r.position, r.version, r.type, r.recorded_at, e.headers
from casework.pathway_timelines r
left join casework.mt_events e on e.seq_id = r.position
where r.tenant_id = $1
order by r.position
limit $2
