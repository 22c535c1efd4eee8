-- Rows of a batch that a later file has no place for: taken back while they count for nothing. The
-- batch is held at the revision at which staging was allowed, as in gb.stage.
create function gb.unstage(p_batch uuid, p_revision int, p_register text, p_after bigint) returns bigint
language plpgsql security definer set search_path = gb, pg_temp as $$
declare
  gone bigint;
begin
  perform 1 from case_file c
  where c.case_id = p_batch and c.revision = p_revision and c.owner_node = gb.node()
  for share;
  if not found then
    raise exception 'batch moved on' using errcode = 'GB001';
  end if;
  delete from vault v
  using entry e
  where e.batch = p_batch and e.revision = 0 and e.register = p_register and e.row_number > p_after
    and v.case_id = p_batch and v.revision = 0 and v.row_number = e.row_number;
  delete from entry e
  where e.batch = p_batch and e.revision = 0 and e.register = p_register and e.row_number > p_after;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function gb.unstage(uuid, int, text, bigint) from public;
grant execute on function gb.unstage(uuid, int, text, bigint) to gb_app;
