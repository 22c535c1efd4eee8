-- Who acts, for whom, where and as what. Days are days of the city; a last day is inclusive, null is open.

create table organ (
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  first_day date not null,
  last_day date check (last_day >= first_day),
  name_zh text not null check (name_zh <> ''),
  name_en text not null check (name_en <> ''),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  parent text,
  division text not null,
  primary key (id, first_day)
);
comment on column organ.credit_code is 'unified social credit code; null for an office inside an organ';
create index organ_parent on organ (parent) where parent is not null;
create index organ_credit_code on organ (credit_code) where credit_code is not null;

create table person (
  id uuid primary key,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{0,59}$'),
  name text not null check (name <> ''),
  organ text,
  password_hash text not null,
  disabled boolean not null default false,
  created_at timestamptz not null
);

create table role_grant (
  person uuid not null references person,
  role text not null check (role ~ '^[a-z]+(-[a-z]+)*$'),
  organ text,
  division text,
  capacity text not null default 'member' check (capacity ~ '^[a-z]+(-[a-z]+)*$'),
  first_day date not null,
  last_day date check (last_day >= first_day)
);
create index role_grant_person on role_grant (person);
create index role_grant_role on role_grant (role, organ);
create unique index role_grant_once
  on role_grant (person, role, organ, division, capacity, first_day) nulls not distinct;

create table api_token (
  hash bytea primary key check (octet_length(hash) = 32),
  person uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index api_token_person on api_token (person);

grant usage on schema people to gb_app, gb_keeper;
grant select, insert, update on organ, person, role_grant, api_token to gb_app;
grant delete on api_token to gb_app;
grant select on organ, person, role_grant to gb_keeper;
