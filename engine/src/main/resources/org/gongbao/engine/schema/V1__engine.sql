-- The engine's eleven tables. Run by the owner; the other roles must exist (gb_app, gb_keeper, gb_eraser).
create schema if not exists gb;

create table gb.event (
  case_id       uuid        not null,
  revision      int         not null check (revision > 0),
  type          text        not null,
  version       int         not null,
  effective_at  timestamptz not null,
  recorded_at   timestamptz not null,
  actor         text        not null,
  cause_id      text        not null default '',
  key           text,
  header        bytea       not null,
  open          bytea       not null,
  commitments   bytea       not null,
  trace_digest  bytea       not null,
  prev_hash     bytea       not null,
  hash          bytea       not null,
  generation    int         not null,
  xid8          xid8        not null default pg_current_xact_id(),
  seq           bigint      not null generated always as identity,
  primary key (case_id, revision)
) partition by range (case_id);
-- one key, one answer; an action of several events bears its key on the first
create unique index event_key on gb.event (case_id, key) where key is not null;
create index event_order on gb.event (generation, xid8, seq);

create table gb.case_file (
  case_id       uuid        primary key,
  procedure     text        not null,
  version       int         not null,
  revision      int         not null,
  head_hash     bytea       not null,
  stage         text        not null,
  state         bytea       not null,
  state_version int         not null,
  next_at       timestamptz,
  owner_node    int         not null,
  closed_at     timestamptz
) with (fillfactor = 80);
create index case_file_next_at on gb.case_file (next_at) where next_at is not null;

create table gb.tie (
  case_id    uuid        not null,
  subject    text        not null,
  capacity   text        not null,
  valid_from timestamptz not null,
  valid_to   timestamptz,
  primary key (case_id, subject, capacity, valid_from)
);
create index tie_subject on gb.tie (subject, capacity, case_id);

create table gb.account (
  account text   primary key,
  balance bigint not null,
  floor   bigint,
  ceiling bigint,
  holder  uuid   not null,
  constraint account_floor   check (floor is null or balance >= floor),
  constraint account_ceiling check (ceiling is null or balance <= ceiling)
);

-- owner of a row: an event (row_number 0), or an entry (the same batch, revision and row_number)
create table gb.vault (
  case_id    uuid   not null,
  revision   int    not null,
  row_number bigint not null default 0,
  subject    text   not null,
  key_id     text   not null,
  sealed     bytea  not null,
  primary key (case_id, revision, row_number, subject)
) partition by range (case_id);
create index vault_subject on gb.vault (subject);

-- revision: of the event that entered the row; 0 of a row staged for a batch. Rows count once their
-- batch is tied to register/NAME as 'entered': one tie makes a million rows count at once.
create table gb.entry (
  batch       uuid   not null,
  revision    int    not null,
  row_number  bigint not null check (row_number > 0),
  register    text   not null,
  key         text   not null,
  version     int    not null,
  valid_from  date,
  valid_to    date,
  open        bytea  not null,
  commitments bytea  not null,
  error       text,
  primary key (batch, revision, row_number)
);
create index entry_key on gb.entry (register, key, version);

create table gb.leaf (
  generation int    not null,
  place      bigint not null,
  case_id    uuid   not null,
  revision   int    not null,
  hash       bytea  not null,
  primary key (place)
);
create unique index leaf_event on gb.leaf (case_id, revision);

create table gb.tile (
  level int    not null,
  index bigint not null,
  hash  bytea  not null,
  primary key (level, index)
);

create table gb.checkpoint (
  generation int        not null,
  size      bigint      not null,
  root      bytea       not null,
  signed_at timestamptz not null,
  key_id    text        not null,
  signature bytea       not null,
  primary key (generation, size)
);

-- due 'infinity': no day is set
create table gb.inbox (
  subject   text        not null,
  capacity  text        not null,
  role      text        not null,
  due       timestamptz not null,
  case_id   uuid        not null,
  what      text        not null,
  procedure text        not null,
  stage     text        not null,
  primary key (subject, capacity, role, due, case_id, what)
);
create index inbox_case on gb.inbox (case_id);

-- the row 'city' holds node, generation and clock; every other row the place of a follower
create table gb.installation (
  name       text        primary key,
  node       int         not null default 0,
  generation int         not null default 1,
  city_at    timestamptz not null default clock_timestamp(),
  system_at  timestamptz not null default clock_timestamp(),
  running    boolean     not null default true,
  place      bigint      not null default 0
);
insert into gb.installation (name) values ('city');
