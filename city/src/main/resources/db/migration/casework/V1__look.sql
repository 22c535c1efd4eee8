-- Who looked at which case, when and in what way. A look is never changed or taken back.

create table look (
  number bigint generated always as identity primary key,
  case_id uuid not null,
  looked_at timestamptz not null,
  person text not null check (person <> ''),
  organ text not null,
  way text not null check (way ~ '^[a-z]+(-[a-z]+)*$')
);
comment on column look.looked_at is 'the machine''s time, not the city''s: it is about a person, not about the law';
create index look_case on look (case_id, number);
create index look_person on look (person, number);

grant usage on schema casework to gb_app;
grant select, insert on look to gb_app;
