-- Imported gazettes: the users' own files, and what was read from them.

create table import (
  id bigint generated always as identity primary key,
  sha256 bytea not null unique check (length(sha256) = 32),
  name text not null,
  imported_at timestamptz not null,
  title text not null,
  year int,
  issue int,
  total int,
  published date,
  bytes bytea not null
);
comment on column import.bytes is 'the file as it came';

create table document (
  import bigint not null references import,
  position int not null check (position > 0),
  number text not null,
  title text not null,
  kind text not null,
  issuers text[] not null,
  issued date,
  slug text,
  primary key (import, position)
);
comment on column document.number is 'printed number; empty for a statute that stands alone';
comment on column document.slug is 'the catalogue that describes it; null if there is none';

create table unit (
  import bigint not null,
  document int not null,
  path text not null,
  kind text not null,
  number int not null,
  label text not null,
  heading text not null,
  text text not null,
  from_line int not null,
  to_line int not null,
  primary key (import, document, path),
  foreign key (import, document) references document
);
comment on column unit.path is 'one-based positions from the document down, joined by dots';

-- Several clauses may share a unit, and a clause may stand in several: so the place is a table of its own.
create table placement (
  import bigint not null,
  clause text not null,
  position int not null check (position > 0),
  document int not null,
  unit text not null,
  first_sentence int not null,
  last_sentence int not null,
  text text not null,
  exact boolean not null,
  primary key (import, clause, position),
  foreign key (import, document, unit) references unit
);
comment on column placement.exact is 'false if the clause is only a part of the text';
create index placement_clause on placement (clause, import desc);

grant usage on schema gazette to gb_app;
grant select, insert on import, document, unit, placement to gb_app;
