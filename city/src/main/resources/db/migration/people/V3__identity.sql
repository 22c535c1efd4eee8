-- Whose account it is, by the key of an identity number; the number itself stands nowhere.
alter table person add column identity text unique check (identity ~ '^[0-9a-f]{32}$');
comment on column person.identity is 'key of the identity number; null until it was shown, and after it was taken back';
grant update (identity) on person to gb_app;

-- never exchanged: what was wrong is taken back first, and both stand in the journal
create function keep_identity() returns trigger language plpgsql as $$
begin
  if old.identity is not null and new.identity is not null and new.identity <> old.identity then
    raise exception 'an identity is not changed' using errcode = 'GB003';
  end if;
  return new;
end $$;
create trigger keep_identity before update on person
  for each row execute function keep_identity();
