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

-- everything else: a list of cases, all or nothing; bytes are in base64
create function gb.write_many(p jsonb) returns void
language plpgsql security definer set search_path = gb, pg_temp as $$
declare
  w record;
  a record;
  here installation%rowtype;
begin
  select * into here from installation i where i.name = 'city';
  for w in
    select * from jsonb_to_recordset(p -> 'cases') as c (case_id uuid, expected int, procedure text,
      version int, revision int, head text, stage text, state text, state_version int,
      next_at timestamptz, owner_node int, closed_at timestamptz)
    order by case_id
  loop
    if w.expected = 0 then
      insert into case_file values (w.case_id, w.procedure, w.version, w.revision,
        decode(w.head, 'base64'), w.stage, decode(w.state, 'base64'), w.state_version, w.next_at,
        w.owner_node, w.closed_at)
      on conflict do nothing;
    else
      update case_file set procedure = w.procedure, version = w.version, revision = w.revision,
        head_hash = decode(w.head, 'base64'), stage = w.stage, state = decode(w.state, 'base64'),
        state_version = w.state_version, next_at = w.next_at, owner_node = w.owner_node,
        closed_at = w.closed_at
      where case_id = w.case_id and revision = w.expected and owner_node = here.node;
    end if;
    if not found then
      raise exception 'case moved on' using errcode = 'GB001', detail = w.case_id::text;
    end if;
  end loop;

  if exists (
      select from jsonb_to_recordset(p -> 'events') as e (case_id uuid, revision int)
      where not exists (
        select from jsonb_to_recordset(p -> 'cases') as c (case_id uuid, expected int, revision int)
        where c.case_id = e.case_id and e.revision > c.expected and e.revision <= c.revision)) then
    raise exception 'an event of no case written' using errcode = 'GB004';
  end if;
  insert into event (case_id, revision, type, version, effective_at, recorded_at, actor, cause_id,
    key, header, open, commitments, trace_digest, prev_hash, hash, generation)
  select case_id, revision, type, version, effective_at, recorded_at, actor, cause_id, key,
    decode(header, 'base64'), decode(open, 'base64'), decode(commitments, 'base64'),
    decode(trace_digest, 'base64'), decode(prev_hash, 'base64'), decode(hash, 'base64'),
    here.generation
  from jsonb_to_recordset(p -> 'events') as e (case_id uuid, revision int, type text, version int,
    effective_at timestamptz, recorded_at timestamptz, actor text, cause_id text, key text,
    header text, open text, commitments text, trace_digest text, prev_hash text, hash text);

  insert into tie (case_id, subject, capacity, valid_from, valid_to)
  select case_id, subject, capacity, valid_from, valid_to
  from jsonb_to_recordset(p -> 'ties') as t (case_id uuid, subject text, capacity text,
    valid_from timestamptz, valid_to timestamptz)
  on conflict (case_id, subject, capacity, valid_from) do update set valid_to = excluded.valid_to;

  insert into vault (case_id, revision, row_number, subject, key_id, sealed)
  select case_id, revision, 0, subject, key_id, decode(sealed, 'base64')
  from jsonb_to_recordset(p -> 'vault') as v (case_id uuid, revision int, subject text,
    key_id text, sealed text);

  -- receive by upsert, draw by update: the database checks bounds on the proposed row before it
  -- looks for a conflict, so a draw by upsert would fail even where there is enough
  for a in
    select * from jsonb_to_recordset(p -> 'accounts') as x (account text, delta bigint, floor bigint,
      ceiling bigint, holder uuid)
    order by account
  loop
    begin
      if a.delta >= 0 then
        insert into account as t values (a.account, a.delta, a.floor, a.ceiling, a.holder)
        on conflict (account) do update set balance = t.balance + excluded.balance,
          floor = excluded.floor, ceiling = excluded.ceiling, holder = excluded.holder;
      else
        update account set balance = balance + a.delta, floor = a.floor, ceiling = a.ceiling,
          holder = a.holder
        where account = a.account;
        if not found then
          insert into account values (a.account, a.delta, a.floor, a.ceiling, a.holder);
        end if;
      end if;
    exception when check_violation then
      raise exception using errcode = 'GB002', message = concat_ws(E'\x1f', '', a.account,
        coalesce((select t.holder::text from account t where t.account = a.account), ''), '');
    end;
  end loop;
end $$;

-- another instant at which a case is due next; no event, for nothing happened
create function gb.reschedule(p_case uuid, p_revision int, p_next_at timestamptz) returns void
language sql security definer set search_path = gb, pg_temp as $$
  update case_file set next_at = p_next_at where case_id = p_case and revision = p_revision
$$;

revoke execute on function gb.write_one(uuid, int, bytea, text, bytea, timestamptz, timestamptz,
  text, int, timestamptz, timestamptz, text, text, text, bytea, bytea, bytea, bytea, bytea),
  gb.write_many(jsonb), gb.reschedule(uuid, int, timestamptz) from public;
grant execute on function gb.write_one(uuid, int, bytea, text, bytea, timestamptz, timestamptz,
  text, int, timestamptz, timestamptz, text, text, text, bytea, bytea, bytea, bytea, bytea),
  gb.write_many(jsonb), gb.reschedule(uuid, int, timestamptz) to gb_app, gb_keeper;
