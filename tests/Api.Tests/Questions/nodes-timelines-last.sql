select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select one.*, owner.n
from unnest($1) with ordinality owner (id, n)
cross join lateral (select page.c0, page.c1, page.c2, page.c3, around.*
from (select
(select count(*)
from casework.pathway_timelines r
where r.tenant_id = $2
  and r.pathway_id = owner.id
  and true),
false,
false) around
left join (select r.version as c0, r.type as c1, r.pathway_id as c2, r.position as c3
from casework.pathway_timelines r
where r.tenant_id = $3
  and r.pathway_id = owner.id
  and true
order by r.position desc
limit $4) page on true
order by page.c3 desc) one
order by owner.n, one.c3 desc

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id from casework.mt_events join unnest($2::uuid[], $3::bigint[]) wanted (wanted_id, known_version)
  on stream_id = wanted_id and version > known_version
where tenant_id = $1 order by stream_id, version
