select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select r.type, r.effective_on, r.pathway_id, r.position
from casework.pathway_timelines r
where r.tenant_id = $1
  and (r.pathway_id = $2 and (r.effective_on <= $3))
order by r.position
limit $4

select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true);
select seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id from casework.mt_events where tenant_id = $1 and stream_id = $2 and version > $3 order by version
