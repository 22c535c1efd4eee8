-- Files that people bring: each content once, by its digest; who brought it; the case it came to.
-- Nothing of this is ever changed or deleted.

create table blob (
  sha256 bytea primary key check (length(sha256) = 32),
  type text not null check (type <> ''),
  size int not null check (size > 0),
  first_at timestamptz not null,
  bytes bytea not null
);
comment on column blob.type is 'media type, found by the content';
-- most of what comes is compressed already
alter table blob alter column bytes set storage external;

create table upload (
  id bigint generated always as identity primary key,
  sha256 bytea not null references blob,
  person text not null check (person <> ''),
  name text not null check (name <> ''),
  at timestamptz not null
);
comment on column upload.name is 'the name the file had with whoever brought it';
create index upload_of on upload (sha256, person, id desc);

create table attachment (
  case_id uuid not null,
  event_hash bytea not null check (length(event_hash) = 32),
  field text not null,
  sha256 bytea not null references blob,
  action text not null,
  name text not null,
  person text not null,
  at timestamptz not null,
  primary key (case_id, event_hash, field, sha256)
);
comment on column attachment.event_hash is 'first event of the action that brought it';
comment on column attachment.field is 'JSON pointer into the input';
create index attachment_of on attachment (sha256);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'GB003';
end $$;
create trigger blob_is_final before update or delete on blob
  for each row execute function refuse_change();
create trigger blob_is_final_whole before truncate on blob execute function refuse_change();
create trigger upload_is_final before update or delete on upload
  for each row execute function refuse_change();
create trigger upload_is_final_whole before truncate on upload execute function refuse_change();
create trigger attachment_is_final before update or delete on attachment
  for each row execute function refuse_change();
create trigger attachment_is_final_whole before truncate on attachment
  execute function refuse_change();

grant usage on schema files to gb_app;
grant select, insert on blob, upload, attachment to gb_app;
