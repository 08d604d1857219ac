select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.event_id, r.pathway_id, r.position, r.version, r.type, r.effective_on, r.recorded_at, r.actor, r.role, r.rule_set, r.corrects, (select c.event_id from casework.pathway_timelines c where c.tenant_id = r.tenant_id and c.corrects = r.event_id order by c.position desc limit 1), e.data, e.headers, (e.headers ->> 'purpose')
from casework.pathway_timelines r
left join casework.mt_events e on e.seq_id = r.position
where r.tenant_id = $1
  and r.event_id = any($2)
order by r.position

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.id, r.kind, r.nature, r.stage, r.state, r.pathway_id, r.procedure_id, r.procedure_id, r.caseworker, r.started_on, r.due_on, r.rule_set
from casework.pathway_deadlines r
where r.tenant_id = $1
  and r.id = any($2)
order by r.id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id from casework.mt_events join unnest($2::uuid[], $3::bigint[]) wanted (wanted_id, known_version)
  on stream_id = wanted_id and version > known_version
where tenant_id = $1 order by stream_id, version

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id from casework.mt_events join unnest($2::uuid[], $3::bigint[]) wanted (wanted_id, known_version)
  on stream_id = wanted_id and version > known_version
where tenant_id = $1 order by stream_id, version
