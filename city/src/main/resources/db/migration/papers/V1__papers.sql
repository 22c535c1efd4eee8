-- Papers that events order: numbered in the order of the log, then made once, for ever.

-- the last number given, of each organ, kind and year; moves in the transaction that gives it
create table counter (
  organ text not null,
  law text not null,
  kind text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (organ, law, kind, year)
);

-- what stands before the year, where an organ has words of its own for it
create table prefix (
  organ text not null,
  law text not null,
  kind text not null,
  prefix text not null check (prefix <> ''),
  primary key (organ, law, kind),
  unique (prefix)
);

create table paper (
  case_id uuid not null,
  revision int not null,
  kind text not null,
  law text not null,
  organ text not null,
  year int not null,
  number int not null check (number > 0),
  label text not null check (label <> ''),
  primary key (case_id, revision, kind),
  unique (organ, law, kind, year, number)
);
comment on column paper.revision is 'of the event that ordered it';
comment on column paper.label is 'the number as it is written (文号)';

create table rendering (
  case_id uuid not null,
  revision int not null,
  kind text not null,
  sha256 bytea not null check (length(sha256) = 32),
  bytes bytea not null,
  primary key (case_id, revision, kind),
  foreign key (case_id, revision, kind) references paper
);
alter table rendering alter column bytes set storage external;

-- numbered, and not yet made or not yet told on the log
create table owed (
  case_id uuid not null,
  revision int not null,
  kind text not null,
  next_try timestamptz not null,
  primary key (case_id, revision, kind),
  foreign key (case_id, revision, kind) references paper
);
create index owed_next on owed (next_try);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'GB003';
end $$;
create trigger paper_is_final before update or delete on paper
  for each row execute function refuse_change();
create trigger paper_is_final_whole before truncate on paper execute function refuse_change();
create trigger rendering_is_final before update or delete on rendering
  for each row execute function refuse_change();
create trigger rendering_is_final_whole before truncate on rendering
  execute function refuse_change();

grant usage on schema papers to gb_app, gb_keeper;
-- numbers are given by the follower, over the keeper's connections, and by nobody else
grant select, insert, update on counter to gb_keeper;
grant insert on paper, owed to gb_keeper;
grant select on prefix, paper to gb_keeper;
grant select, insert, update, delete on prefix to gb_app;
grant select on paper, rendering, owed to gb_app;
grant insert on rendering to gb_app;
grant update, delete on owed to gb_app;
