-- Books kept by the log: each line has its place there, moves a whole quantity, and is never changed.

create table entry (
  log_place bigint not null,
  line int not null check (line > 0),
  book text not null,
  month date not null check (extract(day from month) = 1),
  day date not null,
  debit text not null,
  credit text not null check (credit <> debit),
  quantity bigint not null check (quantity > 0),
  unit text not null check (unit in ('fen', 'gram', 'piece')),
  clause text not null,
  party text not null,
  place text not null,
  kind text not null,
  period text not null,
  case_id uuid not null,
  revision int not null,
  hash bytea not null check (length(hash) = 32),
  primary key (log_place, book, line)
);
comment on column entry.month is 'in which it is booked; its own day may lie in a closed one before';
comment on column entry.hash is 'of the event';
create index entry_of_month on entry (book, month, log_place, line);
create index entry_of_period on entry (book, period, log_place, line);
create index entry_of_party on entry (book, party, month, log_place, line);
create index entry_of_place on entry (book, place, month, log_place, line);
create index entry_of_credit on entry (book, credit, party, day);
create index entry_of_case on entry (case_id);

-- from which month on a book takes entries; moves when a closing is proposed, and back if declined
create table book (
  name text primary key,
  open_from date not null check (extract(day from open_from) = 1),
  steps int not null default 0
);
comment on column book.steps is 'of closing that were heard: proposed, declined, closed';

-- months that were closed, by which event
create table closed (
  book text not null references book,
  month date not null check (extract(day from month) = 1),
  case_id uuid not null,
  revision int not null,
  hash bytea not null check (length(hash) = 32),
  primary key (book, month)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'GB003';
end $$;
create trigger entry_is_final before update or delete on entry
  for each row execute function refuse_change();
create trigger entry_is_final_whole before truncate on entry execute function refuse_change();
create trigger closed_is_final before update or delete on closed
  for each row execute function refuse_change();
create trigger closed_is_final_whole before truncate on closed execute function refuse_change();

grant usage on schema ledger to gb_app, gb_keeper;
-- only the follower writes, over the keeper's connections
grant select, insert on entry, closed to gb_keeper;
grant select, insert, update on book to gb_keeper;
grant select on entry, book, closed to gb_app;
