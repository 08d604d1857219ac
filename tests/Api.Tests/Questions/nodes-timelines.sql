select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select one.*, owner.n
from unnest($1) with ordinality owner (id, n)
cross join lateral (select r.event_id as c0, r.type as c1, r.version as c2, e.data as c3, r.pathway_id as c4, r.position as c5, r.recorded_at as c6, e.headers as c7
from casework.pathway_timelines r
left join casework.mt_events e on e.seq_id = r.position
where r.tenant_id = $2
  and r.pathway_id = owner.id
  and true
order by r.position
limit $3) one
order by owner.n, one.c5

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id from casework.mt_events join unnest($2::uuid[], $3::bigint[]) wanted (wanted_id, known_version)
  on stream_id = wanted_id and version > known_version
where tenant_id = $1 order by stream_id, version
