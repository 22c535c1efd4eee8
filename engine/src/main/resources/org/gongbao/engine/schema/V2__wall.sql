-- One wall: a case is visible through a current tie that is in the scope of the transaction, and
-- no other way. The application's role sees views only and writes by functions.

create function gb.city_now() returns timestamptz
language sql stable parallel safe as $$
  select case when running then city_at + (clock_timestamp() - system_at) else city_at end
  from gb.installation where name = 'city'
$$;
alter function gb.city_now() security definer set search_path = gb, pg_temp;

-- the scope: keys of subject and capacity, set for one transaction; none, no rows. Keys lie between
-- record separators, a key's halves between unit separators: no input can hold either.
create function gb.scope() returns table (subject text, capacity text)
language sql stable parallel safe rows 8 as $$
  select split_part(key, E'\x1f', 1), split_part(key, E'\x1f', 2)
  from unnest(string_to_array(current_setting('gb.scope', true), E'\x1e')) as key
  where key <> ''
$$;

create view gb.visible_case as
  select t.case_id
  from gb.scope() s
  join gb.tie t on t.subject = s.subject and t.capacity = s.capacity
  where t.valid_from <= (select gb.city_now())
    and (t.valid_to is null or t.valid_to > (select gb.city_now()));

create view gb.v_case with (security_barrier) as
  select c.* from gb.case_file c
  where exists (select 1 from gb.visible_case v where v.case_id = c.case_id);

create view gb.v_event with (security_barrier) as
  select e.* from gb.event e
  where exists (select 1 from gb.visible_case v where v.case_id = e.case_id);

create view gb.v_tie with (security_barrier) as
  select t.* from gb.tie t
  where exists (select 1 from gb.visible_case v where v.case_id = t.case_id);

create view gb.v_vault with (security_barrier) as
  select w.* from gb.vault w
  where exists (select 1 from gb.visible_case v where v.case_id = w.case_id);

create view gb.v_entry with (security_barrier) as
  select n.* from gb.entry n
  where exists (select 1 from gb.visible_case v where v.case_id = n.batch);

create view gb.v_inbox with (security_barrier) as
  select i.* from gb.inbox i join gb.scope() s
    on s.subject = i.subject and s.capacity = i.capacity;

-- Read one case under a scope, with the city's clock and the event an earlier use of the key made.
-- The same predicate as the views', asked once for the case instead of once for each row: this is
-- the read of every action. Its scope is the caller's own word, as the views' is.
create function gb.read_case(p_scope text, p_case uuid, p_key text,
  out city_now timestamptz, out node int, out procedure text, out version int, out revision int,
  out head_hash bytea, out state bytea, out state_version int, out next_at timestamptz,
  out owner_node int, out key_revision int, out key_header bytea)
language plpgsql stable security definer set search_path = gb, pg_temp as $$
begin
  select case when i.running then i.city_at + (clock_timestamp() - i.system_at) else i.city_at end, i.node
    into city_now, node
  from installation i where i.name = 'city';
  perform 1 from tie t
  where t.case_id = p_case
    and t.subject || E'\x1f' || t.capacity = any (string_to_array(p_scope, E'\x1e'))
    and t.valid_from <= city_now and (t.valid_to is null or t.valid_to > city_now);
  if not found then
    return;
  end if;
  select c.procedure, c.version, c.revision, c.head_hash, c.state, c.state_version, c.next_at, c.owner_node
    into procedure, version, revision, head_hash, state, state_version, next_at, owner_node
  from case_file c where c.case_id = p_case;
  select e.revision, e.header into key_revision, key_header
  from event e where e.case_id = p_case and e.key = p_key;
end $$;

-- The same for many commands at once, a row for each in their order; p_scope_of says which scope.
create function gb.read_cases(p_scopes text[], p_scope_of int[], p_cases uuid[], p_keys text[])
returns table (city_now timestamptz, node int, procedure text, version int, revision int,
  head_hash bytea, state bytea, next_at timestamptz, owner_node int, state_version int,
  key_revision int, key_header bytea, case_id uuid)
language plpgsql stable security definer set search_path = gb, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  at timestamptz := city_now();
  here int := gb.node();
begin
  return query
  select at, here, c.procedure, c.version, c.revision, c.head_hash, c.state, c.next_at,
    c.owner_node, c.state_version, e.revision, e.header, q.case_id
  from unnest(p_scope_of, p_cases, p_keys) with ordinality as q (scope, case_id, key, n)
  left join case_file c on c.case_id = q.case_id and exists (
    select from tie t
    where t.case_id = q.case_id
      and t.subject || E'\x1f' || t.capacity = any (string_to_array(p_scopes[q.scope], E'\x1e'))
      and t.valid_from <= at and (t.valid_to is null or t.valid_to > at))
  left join event e on e.case_id = c.case_id and e.key = q.key
  order by q.n;
end $$;

-- The lists below are planned to walk their index in order: a role may see ten cases or all of
-- them, and a plan for the mean would sort the many.

-- What waits at the places where an actor holds a role, by due time: each place by its own index
-- range, merged. The places are the caller's own word, as a scope is.
create function gb.read_inbox(p_subjects text[], p_capacities text[], p_roles text[],
  p_procedure text, p_kind text, p_until timestamptz, a_due timestamptz, a_case uuid, a_what text,
  a_role text, p_most int)
returns table (case_id uuid, procedure text, stage text, what text, role text, due timestamptz)
language plpgsql stable security definer set search_path = gb, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set enable_bitmapscan = off set enable_sort = off as $$
begin
  a_due := coalesce(a_due, '-infinity');
  a_case := coalesce(a_case, '00000000-0000-0000-0000-000000000000');
  a_what := coalesce(a_what, '');
  a_role := coalesce(a_role, '');
  p_until := coalesce(p_until, 'infinity');
  return query
  select distinct i.case_id, i.procedure, i.stage, i.what, i.role, i.due
  from unnest(p_subjects, p_capacities, p_roles) as p (subject, capacity, role)
  cross join lateral (
    select n.case_id, n.procedure, n.stage, n.what, n.role, n.due
    from inbox n
    where n.subject = p.subject and n.capacity = p.capacity and n.role = p.role
      and (n.due, n.case_id, n.what) >= (a_due, a_case, a_what)
      and (n.due, n.case_id, n.what, n.role) > (a_due, a_case, a_what, a_role)
      and n.due <= p_until
      and (p_procedure is null or n.procedure = p_procedure)
      and (p_kind is null or starts_with(n.what, p_kind))
    order by n.due, n.case_id, n.what limit p_most) as i
  order by i.due, i.case_id, i.what, i.role
  limit p_most;
end $$;

-- Cases in sight, the newest first. Led by the relations in the scope, as the wall is; each key has
-- its own index range, so that neither the narrowest nor the widest role reads more than a page.
create function gb.list_cases(p_scope text, p_procedure text, p_stage text, p_subject text,
  p_other text, p_closed boolean, p_due timestamptz, p_case uuid, p_after uuid, p_most int)
returns table (case_id uuid, procedure text, stage text, revision int, next_at timestamptz,
  closed_at timestamptz)
language plpgsql stable security definer set search_path = gb, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set enable_bitmapscan = off set enable_sort = off as $$
declare
  at timestamptz := city_now();
begin
  p_after := coalesce(p_after, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  return query
  select distinct i.case_id, i.procedure, i.stage, i.revision, i.next_at, i.closed_at
  from unnest(string_to_array(p_scope, E'\x1e')) as k (key)
  cross join lateral (
    select c.case_id, c.procedure, c.stage, c.revision, c.next_at, c.closed_at
    from tie t join case_file c on c.case_id = t.case_id
    where t.subject = split_part(k.key, E'\x1f', 1) and t.capacity = split_part(k.key, E'\x1f', 2)
      and t.case_id < p_after
      and t.valid_from <= at and (t.valid_to is null or t.valid_to > at)
      and (p_case is null or t.case_id = p_case)
      and (p_procedure is null or c.procedure = p_procedure)
      and (p_stage is null or c.stage = p_stage)
      and (p_closed is null or (c.closed_at is not null) = p_closed)
      and (p_due is null or c.next_at <= p_due)
      and (p_subject is null or exists (select from tie o where o.case_id = t.case_id
        and o.subject = p_subject and o.valid_from <= at
        and (o.valid_to is null or o.valid_to > at)))
      and (p_other is null or exists (select from tie o where o.case_id = t.case_id
        and o.subject = p_other and o.valid_from <= at
        and (o.valid_to is null or o.valid_to > at)))
    order by t.case_id desc limit p_most) as i
  order by i.case_id desc
  limit p_most;
end $$;

create function gb.node() returns int
language sql stable parallel safe security definer set search_path = gb, pg_temp as $$
  select node from gb.installation where name = 'city'
$$;

-- months: a chain lies in one partition
create function gb.ensure_month(p_month int) returns void
language plpgsql security definer set search_path = gb, pg_temp as $$
declare
  lower_bound text := lpad(to_hex(p_month), 4, '0') || '0000-0000-0000-0000-000000000000';
  upper_bound text := lpad(to_hex(p_month + 1), 4, '0') || '0000-0000-0000-0000-000000000000';
  suffix text := lpad((p_month / 12)::text, 4, '0') || lpad((p_month % 12 + 1)::text, 2, '0');
begin
  if p_month not between 0 and 65534 then
    raise exception 'month % out of range', p_month;
  end if;
  if to_regclass('gb.event_' || suffix) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('gb.ensure_month'));
  -- another may have made it while this one waited; to_regclass would remember that it was not there
  if exists (select from pg_class c
      where c.relnamespace = 'gb'::regnamespace and c.relname = 'event_' || suffix) then
    return;
  end if;
  execute format('create table if not exists gb.event_%s partition of gb.event for values from (%L) to (%L)',
    suffix, lower_bound, upper_bound);
  execute format('create table if not exists gb.vault_%s partition of gb.vault for values from (%L) to (%L)',
    suffix, lower_bound, upper_bound);
  execute format('create trigger no_truncate before truncate on gb.event_%s execute function gb.refuse_change()',
    suffix);
end $$;

create function gb.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'GB003';
end $$;
create trigger event_is_final before update or delete on gb.event
  for each row execute function gb.refuse_change();
create trigger event_is_final_whole before truncate on gb.event execute function gb.refuse_change();
create trigger leaf_is_final before update or delete on gb.leaf
  for each row execute function gb.refuse_change();
create trigger leaf_is_final_whole before truncate on gb.leaf execute function gb.refuse_change();
create trigger tile_is_final before update or delete on gb.tile
  for each row execute function gb.refuse_change();
create trigger tile_is_final_whole before truncate on gb.tile execute function gb.refuse_change();
create trigger checkpoint_is_final before update or delete on gb.checkpoint
  for each row execute function gb.refuse_change();
create trigger checkpoint_is_final_whole before truncate on gb.checkpoint
  execute function gb.refuse_change();
create function gb.refuse_counting_change() returns trigger language plpgsql as $$
begin
  if exists (select from gb.tie t
      where t.case_id = (case when tg_op = 'INSERT' then new.batch else old.batch end)
      and t.subject = 'register/' || (case when tg_op = 'INSERT' then new.register else old.register end)
      and t.capacity = 'entered') then
    raise exception 'an entry that counts is final' using errcode = 'GB003';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger counting_entry_is_final before insert or update or delete on gb.entry
  for each row execute function gb.refuse_counting_change();
create trigger entry_is_final_whole before truncate on gb.entry execute function gb.refuse_change();

grant usage on schema gb to gb_app, gb_keeper, gb_eraser;
grant select on gb.v_case, gb.v_event, gb.v_tie, gb.v_vault, gb.v_entry, gb.v_inbox to gb_app;
revoke execute on all functions in schema gb from public;
grant execute on function gb.city_now(), gb.node(), gb.scope(), gb.read_case(text, uuid, text),
  gb.read_cases(text[], int[], uuid[], text[]),
  gb.read_inbox(text[], text[], text[], text, text, timestamptz, timestamptz, uuid, text, text, int),
  gb.list_cases(text, text, text, text, text, boolean, timestamptz, uuid, uuid, int),
  gb.ensure_month(int) to gb_app, gb_keeper, gb_eraser;
-- the keeper reads all of the log for settling, facts, followers; it writes only what it keeps
grant select on gb.event, gb.case_file, gb.tie, gb.account, gb.vault, gb.entry, gb.leaf, gb.tile,
  gb.checkpoint, gb.inbox, gb.installation to gb_keeper;
grant insert on gb.leaf, gb.tile, gb.checkpoint to gb_keeper;
grant insert, update, delete on gb.inbox to gb_keeper;
grant insert, update on gb.installation to gb_keeper;
grant select, delete on gb.vault to gb_eraser;
grant select on gb.tie to gb_eraser;
