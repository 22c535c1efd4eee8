-- What is due is read part after part in the order of (next_at, case_id). A day's clocks fall due at
-- one instant, a million of them perhaps: by the instant alone each part would read them all.
drop index gb.case_file_next_at;
create index case_file_due on gb.case_file (next_at, case_id) where next_at is not null;

-- Any number of cases, all or nothing, in the order of their ids, so that two writes of the same cases
-- wait and never lock each other: the rows of c_case come in that order, and the joins below keep it.
-- What is held against what is counted by groups, not by pairs: a thousand events are no million looks.
create or replace function gb.write_many(
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
      select from (
        select e.case_id, min(e.revision) as first, max(e.revision) as last, null::int as expected,
          null::int as revision
        from unnest(e_case, e_revision) as e (case_id, revision)
        group by e.case_id
        union all
        select c.case_id, null, null, c.expected, c.revision
        from unnest(c_case, c_expected, c_revision) as c (case_id, expected, revision)) as both_sides
      group by case_id
      having count(expected) <> 1 or max(first) <= max(expected) or max(last) > max(revision)) then
    raise exception 'an event of no case written' using errcode = 'GB004';
  end if;
  if exists (
      select v.case_id from unnest(v_case) as v (case_id)
      union all
      select t.case_id from jsonb_to_recordset(p_ties) as t (case_id uuid)
      except
      select c.case_id from unnest(c_case) as c (case_id)) then
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
