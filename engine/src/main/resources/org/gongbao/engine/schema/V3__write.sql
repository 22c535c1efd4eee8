-- Writing: one ordinary action is one call, two rows. Every write is a compare-and-set on the
-- case's revision, so nothing is lost, doubled or skipped however many write at once.
-- Errors: GB001 the case has moved on; GB002 an account would leave its
-- bounds, its message account and holder between unit separators.

-- the ordinary action: one case, one event, no relations, postings or sealed parts
create function gb.write_one(
  p_case uuid, p_expected int, p_head bytea, p_stage text, p_state bytea,
  p_next_at timestamptz, p_closed_at timestamptz,
  e_type text, e_version int, e_effective timestamptz, e_recorded timestamptz, e_actor text,
  e_cause text, e_key text, e_header bytea, e_open bytea, e_commitments bytea, e_trace bytea,
  e_prev bytea) returns void
language plpgsql security definer set search_path = gb, pg_temp as $$
declare
  here installation%rowtype;
begin
  select * into here from installation i where i.name = 'city';
  update case_file set revision = p_expected + 1, head_hash = p_head, stage = p_stage,
    state = p_state, next_at = p_next_at, closed_at = p_closed_at
  where case_id = p_case and revision = p_expected and head_hash = e_prev
    and owner_node = here.node;
  if not found then
    raise exception 'case moved on' using errcode = 'GB001', detail = p_case::text;
  end if;
  insert into event (case_id, revision, type, version, effective_at, recorded_at, actor, cause_id,
    key, header, open, commitments, trace_digest, prev_hash, hash, generation)
  values (p_case, p_expected + 1, e_type, e_version, e_effective, e_recorded, e_actor, e_cause,
    e_key, e_header, e_open, e_commitments, e_trace, e_prev, p_head, here.generation);
end $$;

-- Bulk functions say how they are planned: a plan made while a table is empty would read all of it,
-- and a session keeps its plans.

-- everything else: any number of cases, all or nothing; one array a column, one element a row
create function gb.write_many(
  c_case uuid[], c_expected int[], c_prev bytea[], c_procedure text[], c_version int[],
  c_revision int[], c_head bytea[], c_stage text[], c_state bytea[], c_state_version int[],
  c_next_at timestamptz[], c_owner int[], c_closed_at timestamptz[],
  e_case uuid[], e_revision int[], e_type text[], e_version int[], e_effective timestamptz[],
  e_recorded timestamptz[], e_actor text[], e_cause text[], e_key text[], e_header bytea[],
  e_open bytea[], e_commitments bytea[], e_trace bytea[], e_prev bytea[], e_hash bytea[],
  v_case uuid[], v_revision int[], v_subject text[], v_key text[], v_sealed bytea[],
  p_ties jsonb, p_accounts jsonb) returns void
language plpgsql security definer set search_path = gb, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  here installation%rowtype;
  opened int;
  wrote int;
begin
  select * into here from installation i where i.name = 'city';
  if cardinality(c_case) > 1 then
    -- in the order of their ids, so that two writes of the same cases wait and never lock each other
    perform 1 from case_file f where f.case_id = any (c_case) order by f.case_id for update;
  end if;
  insert into case_file
  select w.case_id, w.procedure, w.version, w.revision, w.head, w.stage, w.state, w.state_version,
    w.next_at, w.owner_node, w.closed_at
  from unnest(c_case, c_expected, c_procedure, c_version, c_revision, c_head, c_stage, c_state,
      c_state_version, c_next_at, c_owner, c_closed_at)
    as w (case_id, expected, procedure, version, revision, head, stage, state, state_version,
      next_at, owner_node, closed_at)
  where w.expected = 0
  on conflict do nothing;
  get diagnostics opened = row_count;
  update case_file f set procedure = w.procedure, version = w.version, revision = w.revision,
    head_hash = w.head, stage = w.stage, state = w.state, state_version = w.state_version,
    next_at = w.next_at, owner_node = w.owner_node, closed_at = w.closed_at
  from unnest(c_case, c_expected, c_prev, c_procedure, c_version, c_revision, c_head, c_stage,
      c_state, c_state_version, c_next_at, c_owner, c_closed_at)
    as w (case_id, expected, prev, procedure, version, revision, head, stage, state, state_version,
      next_at, owner_node, closed_at)
  where w.expected > 0 and f.case_id = w.case_id and f.revision = w.expected
    and f.head_hash = w.prev
    -- a mirror becomes this node's own only by the event that says so
    and (f.owner_node = here.node or (w.owner_node = here.node and exists (
      select from unnest(e_case, e_type) as t (case_id, type)
      where t.case_id = w.case_id and t.type = 'engine/taken-over')));
  get diagnostics wrote = row_count;
  if opened + wrote <> cardinality(c_case) then
    raise exception 'case moved on' using errcode = 'GB001';
  end if;

  if exists (
      select from unnest(e_case, e_revision) as e (case_id, revision)
      where not exists (
        select from unnest(c_case, c_expected, c_revision) as c (case_id, expected, revision)
        where c.case_id = e.case_id and e.revision > c.expected and e.revision <= c.revision)) then
    raise exception 'an event of no case written' using errcode = 'GB004';
  end if;
  if exists (select from unnest(v_case) as v (case_id) where v.case_id <> all (c_case))
      or exists (select from jsonb_to_recordset(p_ties) as t (case_id uuid)
        where t.case_id <> all (c_case)) then
    raise exception 'a part or a relation of no case written' using errcode = 'GB004';
  end if;
  insert into event (case_id, revision, type, version, effective_at, recorded_at, actor, cause_id,
    key, header, open, commitments, trace_digest, prev_hash, hash, generation)
  select e.*, here.generation
  from unnest(e_case, e_revision, e_type, e_version, e_effective, e_recorded, e_actor, e_cause,
    e_key, e_header, e_open, e_commitments, e_trace, e_prev, e_hash) as e;

  -- what another node erased while it owned the case goes here too
  delete from vault v
  using unnest(e_case, e_type, e_open) as x (case_id, type, open)
  where x.type = 'engine/erased' and v.case_id = x.case_id
    and (v.subject = convert_from(x.open, 'UTF8')::jsonb ->> 'subject' or v.subject like 'case/%')
    and exists (select from unnest(e_case, e_type) as t (case_id, type)
      where t.case_id = x.case_id and t.type = 'engine/taken-over');
  insert into vault (case_id, revision, row_number, subject, key_id, sealed)
  select v.case_id, v.revision, 0, v.subject, v.key_id, v.sealed
  from unnest(v_case, v_revision, v_subject, v_key, v_sealed)
    as v (case_id, revision, subject, key_id, sealed);

  if p_ties <> '[]' then
    insert into tie (case_id, subject, capacity, valid_from, valid_to)
    select case_id, subject, capacity, valid_from, valid_to
    from jsonb_to_recordset(p_ties) as t (case_id uuid, subject text, capacity text,
      valid_from timestamptz, valid_to timestamptz)
    on conflict (case_id, subject, capacity, valid_from) do update set valid_to = excluded.valid_to;
  end if;
  if p_accounts <> '[]' then
    perform post(p_accounts);
  end if;
end $$;

-- What is there is updated; only what is not is inserted: the database checks bounds on a proposed
-- row before it looks for a conflict, so a draw by upsert would fail even where there is enough.
create function gb.post(p_accounts jsonb) returns void
language plpgsql set search_path = gb, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  a record;
begin
  -- accounts in the order of their names: two writes of the same accounts wait, and never lock
  perform 1 from account t
  where t.account in (select x ->> 'account' from jsonb_array_elements(p_accounts) x)
  order by t.account for update;
  begin
    with moved as (
      update account t set balance = t.balance + x.delta, floor = x.floor, ceiling = x.ceiling,
        holder = x.holder
      from jsonb_to_recordset(p_accounts) as x (account text, delta bigint, floor bigint,
        ceiling bigint, holder uuid)
      where t.account = x.account
      returning t.account)
    insert into account as t
    select x.* from jsonb_to_recordset(p_accounts) as x (account text, delta bigint, floor bigint,
      ceiling bigint, holder uuid)
    where not exists (select from moved m where m.account = x.account)
    order by x.account
    on conflict (account) do update set balance = t.balance + excluded.balance,
      floor = excluded.floor, ceiling = excluded.ceiling, holder = excluded.holder;
    return;
  exception when check_violation then
    null;
  end;
  -- once more, one by one, only to name the account
  for a in
    select * from jsonb_to_recordset(p_accounts) as x (account text, delta bigint, floor bigint,
      ceiling bigint)
    order by account
  loop
    if not exists (
        select from (select coalesce((select t.balance from account t where t.account = a.account), 0)
          + a.delta as after) n
        where (a.floor is null or after >= a.floor) and (a.ceiling is null or after <= a.ceiling)) then
      raise exception using errcode = 'GB002', message = concat_ws(E'\x1f', '', a.account,
        coalesce((select t.holder::text from account t where t.account = a.account), ''), '');
    end if;
  end loop;
  raise exception 'bounds were left and then kept: once more' using errcode = 'GB001';
end $$;

-- Rows of a batch that count for nothing yet; a row staged again takes the place of the first. The
-- batch is held at the revision at which staging was allowed: what moves it on waits, and sees all.
create function gb.stage(p_batch uuid, p_revision int, p_register text,
  r_row bigint[], r_key text[], r_version int[], r_from date[], r_to date[], r_open bytea[],
  r_commitments bytea[], r_error text[],
  v_row bigint[], v_subject text[], v_key text[], v_sealed bytea[]) returns void
language plpgsql security definer set search_path = gb, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform 1 from case_file c
  where c.case_id = p_batch and c.revision = p_revision and c.owner_node = gb.node()
  for share;
  if not found then
    raise exception 'batch moved on' using errcode = 'GB001';
  end if;
  if exists (select from entry e where e.batch = p_batch and e.revision = 0
      and e.row_number = any (r_row) and e.register <> p_register) then
    raise exception 'a row of another register' using errcode = 'GB005';
  end if;
  delete from vault v
  where v.case_id = p_batch and v.revision = 0 and v.row_number = any (r_row);
  insert into entry as e (batch, revision, row_number, register, key, version, valid_from, valid_to,
    open, commitments, error)
  select p_batch, 0, r.row_number, p_register, r.key, r.version, r.valid_from, r.valid_to, r.open,
    r.commitments, r.error
  from unnest(r_row, r_key, r_version, r_from, r_to, r_open, r_commitments, r_error)
    as r (row_number, key, version, valid_from, valid_to, open, commitments, error)
  on conflict (batch, revision, row_number) do update set register = excluded.register,
    key = excluded.key, version = excluded.version, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to, open = excluded.open, commitments = excluded.commitments,
    error = excluded.error;
  insert into vault (case_id, revision, row_number, subject, key_id, sealed)
  select p_batch, 0, v.row_number, v.subject, v.key_id, v.sealed
  from unnest(v_row, v_subject, v_key, v_sealed) as v (row_number, subject, key_id, sealed);
end $$;

-- another instant at which a case is due next; no event, for nothing happened
create function gb.reschedule(p_case uuid, p_revision int, p_next_at timestamptz) returns void
language sql security definer set search_path = gb, pg_temp as $$
  update case_file set next_at = p_next_at
  where case_id = p_case and revision = p_revision and owner_node = gb.node()
$$;

-- the same for many, as when a calendar has changed
create function gb.reschedule_many(p_cases uuid[], p_revisions int[], p_next_at timestamptz[])
returns void
language sql security definer set search_path = gb, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  update case_file c set next_at = m.next_at
  from unnest(p_cases, p_revisions, p_next_at) as m (case_id, revision, next_at)
  where c.case_id = m.case_id and c.revision = m.revision and c.owner_node = gb.node()
$$;

revoke execute on all functions in schema gb from public;
grant execute on function gb.write_one, gb.write_many, gb.stage, gb.reschedule,
  gb.reschedule_many to gb_app, gb_keeper;
grant execute on function gb.write_one, gb.write_many to gb_eraser;
