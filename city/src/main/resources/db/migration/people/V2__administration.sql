-- Parties; acting heads and lent roles; organs merged and split; who did what.

-- the city's day: a role is held by the law's now
create function today() returns date language sql stable as $$
  select (gb.city_now() at time zone 'Asia/Shanghai')::date
$$;
alter function today() security definer set search_path = gb, pg_temp;
revoke execute on function today() from public;
grant execute on function today() to gb_app, gb_keeper;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'GB003';
end $$;

-- how a role is held: one's own, as acting head by a formal appointment, or lent by its holder
alter table role_grant
  add column id bigint generated always as identity primary key,
  add column standing text not null default 'own' check (standing in ('own', 'acting', 'lent')),
  add column in_stead_of text not null default '',
  add column document text not null default '',
  add constraint acting_has_document check (standing <> 'acting' or document <> ''),
  add constraint lent_has_lender check (standing <> 'lent' or in_stead_of <> ''),
  add constraint lent_has_end check (standing <> 'lent' or last_day is not null);
drop index role_grant_once;
create unique index role_grant_once on role_grant
  (person, role, organ, division, capacity, first_day, standing, in_stead_of) nulls not distinct;
create index role_grant_lent on role_grant (in_stead_of) where standing = 'lent';
create index role_grant_organ on role_grant (organ) where organ is not null;

-- what was given is ended, never rewritten
revoke update on organ, person, role_grant, api_token from gb_app;
grant update (last_day) on organ, role_grant to gb_app;
grant update (name, organ, password_hash, disabled) on person to gb_app;

create index person_organ on person (organ) where organ is not null;

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  day date not null,
  actor text not null,
  act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
  subject text not null check (subject ~ '^[a-z]+/.+$'),
  before jsonb not null,
  after jsonb not null
);
create index journal_subject on journal (subject, id);
create trigger journal_is_final before update or delete on journal
  for each row execute function refuse_change();
create trigger journal_is_final_whole before truncate on journal execute function refuse_change();

-- which organs took the place of which; of a split, which division went where (null: all the rest)
create table succession (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('merge', 'split')),
  day date not null,
  document text not null check (document <> ''),
  ordered_by text not null
);
create table succession_part (
  succession bigint not null references succession,
  predecessor text not null,
  successor text not null check (successor <> predecessor),
  division text
);
create unique index succession_part_once on succession_part (succession, predecessor, division)
  nulls not distinct;
create index succession_part_successor on succession_part (successor);
create index succession_part_predecessor on succession_part (predecessor);
create trigger succession_is_final before update or delete on succession
  for each row execute function refuse_change();
create trigger succession_part_is_final before update or delete on succession_part
  for each row execute function refuse_change();

-- how far the open cases of a succession have gone over
create table reassignment (
  succession bigint primary key references succession,
  total bigint not null default 0,
  gone bigint not null default 0,
  failed bigint not null default 0,
  begun boolean not null default false,
  finished boolean not null default false
);

-- natural persons and organisations; an identity number lies sealed and is found by a keyed digest
create table party (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation')),
  code_digest bytea not null check (octet_length(code_digest) = 32),
  sealed_number bytea,
  credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  organ text,
  entered_by text not null,
  entered_at timestamptz not null default clock_timestamp(),
  check ((kind = 'person') = (sealed_number is not null)),
  check ((kind = 'organisation') = (credit_code is not null))
);
create unique index party_code on party (code_digest);
create table party_name (
  party uuid not null references party,
  first_day date not null,
  last_day date check (last_day >= first_day),
  name text not null check (name <> ''),
  primary key (party, first_day)
);
create index party_name_prefix on party_name (name text_pattern_ops, party);

-- who looked at an identity number unmasked, and why he said he must
create table look (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  day date not null,
  actor text not null,
  party uuid not null references party,
  why text not null check (why <> '')
);
create index look_party on look (party, id);
create trigger look_is_final before update or delete on look
  for each row execute function refuse_change();
create trigger look_is_final_whole before truncate on look execute function refuse_change();

grant select, insert on journal, succession, succession_part, party, party_name, look to gb_app;
grant select, insert on reassignment to gb_app;
grant update (total, gone, failed, begun, finished) on reassignment to gb_app;
grant update (last_day) on party_name to gb_app;
grant select on succession, succession_part, party_name to gb_keeper;
grant select (id, kind, credit_code) on party to gb_keeper;
