select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select asked.n::integer - 1, sharing.pathway_id
  from unnest($2::uuid[]) with ordinality asked (id, n)
  cross join lateral (
    select other.pathway_id, count(*) as shared
      from casework.duplicate_keys own
      cross join lateral (
        select k.pathway_id, count(*) over () as holders from (
          select pathway_id from casework.duplicate_keys where tenant_id = $1 and key = own.key limit 500) k) other
     where own.tenant_id = $1 and own.pathway_id = asked.id and other.pathway_id <> asked.id and other.holders < 500
     group by other.pathway_id order by count(*) desc, other.pathway_id limit $3) sharing
 order by asked.n, sharing.shared desc, sharing.pathway_id

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id from casework.mt_events join unnest($2::uuid[]) wanted (wanted_id) on stream_id = wanted_id
where tenant_id = $1 and version = 1

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id from casework.mt_events join unnest($2::uuid[], $3::bigint[]) wanted (wanted_id, known_version)
  on stream_id = wanted_id and version > known_version
where tenant_id = $1 order by stream_id, version

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select t.corrects from unnest($2::uuid[]) entry (id)
  join casework.pathway_timelines t on t.tenant_id = $1 and t.corrects = entry.id
