-- What two files of one person share: keyed hashes of how their names sound and of when they were born, so that candidates are
-- found by equality and nobody reads a name or a birth date here.

create table casework.duplicate_keys (
  tenant_id  varchar not null,
  pathway_id uuid    not null,
  key        bigint  not null,
  constraint duplicate_keys_key primary key (tenant_id, pathway_id, key)
);

create index duplicate_keys_by_key on casework.duplicate_keys (tenant_id, key, pathway_id);

select casework.protect_read_model('casework.duplicate_keys');
