-- Files of rows on their way into a register: what came, how far it was read, what was wrong with which row.

create table run (
  id uuid primary key,
  batch uuid not null,
  kind text not null check (kind <> ''),
  name text not null,
  sha256 text not null check (length(sha256) = 64),
  bytes bigint not null check (bytes > 0),
  parts int not null check (parts > 0),
  dry boolean not null,
  person text not null check (person <> ''),
  at timestamptz not null,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'refused')),
  next_row bigint not null default 1,
  good bigint not null default 0,
  bad bigint not null default 0,
  why text,
  ended_at timestamptz
);
comment on column run.next_row is 'number of the first row that was not staged yet, from 1';
comment on column run.why is 'what ended it, a word';
create index run_of on run (batch, at desc);
create index run_open on run (at) where state in ('waiting', 'running');

-- the file itself, sealed: it names people. It goes once the run has ended.
create table part (
  run uuid not null references run,
  number int not null check (number > 0),
  sealed bytea not null,
  primary key (run, number)
);
alter table part alter column sealed set storage external;

create table fault (
  run uuid not null references run,
  row_number bigint not null check (row_number > 0),
  field text not null,
  word text not null check (word <> ''),
  clause text,
  about text not null,
  primary key (run, row_number, field)
);
comment on column fault.word is 'what is wrong, a word: it must not hold what the row says';

grant usage on schema intake to gb_app, gb_keeper;
grant select on run to gb_keeper;
grant select, insert, update, delete on run to gb_app;
grant select, insert, delete on part, fault to gb_app;
