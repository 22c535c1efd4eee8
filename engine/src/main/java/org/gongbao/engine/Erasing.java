package org.gongbao.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.law.Tracer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Erases what the vault holds of a subject (擦除): of each case its rows go and the event {@code
 * erased} comes, in one transaction of the role that may delete. What waits or was given as a
 * reason on such a case is sealed for the case itself and may speak of the subject, so it goes too.
 */
final class Erasing {

  private static final String CASES =
      """
      select v.case_id,
        array_agg(distinct v.revision order by v.revision) filter (where v.row_number = 0),
        count(*) filter (where v.row_number > 0)
      from gb.vault v
      where v.subject = ? or (starts_with(v.subject, 'case/')
        and v.case_id in (select t.case_id from gb.tie t where t.subject = ?))
      group by v.case_id order by v.case_id
      """;

  private static final String DELETE =
      """
      delete from gb.vault where case_id = ? and subject in (?, ?)
      """;

  private final Setting setting;
  private final Reading reading;
  private final Writing writing;
  private final DataSource eraser;

  Erasing(Setting setting, Reading reading, Writing writing, DataSource eraser) {
    this.setting = setting;
    this.reading = reading;
    this.writing = writing;
    this.eraser = eraser;
  }

  private record Held(CaseId id, List<Integer> revisions, long rows) {}

  /** All cases that hold something of the subject; each is erased whole or not at all. */
  List<CaseId> erase(Actor actor, String subject) {
    List<CaseId> erased = new ArrayList<>();
    for (Held held : held(subject)) {
      while (!erase(actor, subject, held)) {
        // it moved on meanwhile: once more
      }
      erased.add(held.id());
    }
    return erased;
  }

  private List<Held> held(String subject) {
    try (Connection connection = eraser.getConnection();
        PreparedStatement statement = connection.prepareStatement(CASES)) {
      statement.setString(1, subject);
      statement.setString(2, subject);
      List<Held> held = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Array revisions = rows.getArray(2);
          held.add(
              new Held(
                  CaseId.of(rows.getObject(1, UUID.class)),
                  revisions == null ? List.of() : Arrays.asList((Integer[]) revisions.getArray()),
                  rows.getLong(3)));
        }
      }
      return held;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** A mirror's events are its owner's to write; its sealed parts here go all the same. */
  private boolean erase(Actor actor, String subject, Held held) {
    Reading.Loaded loaded = reading.some(List.of(held.id())).get(held.id());
    List<Writing.CaseWrite> writes = List.of();
    if (loaded != null && loaded.owner() == loaded.now().node()) {
      Sitting sitting = new Sitting(setting, reading, java.util.Map.of(), Set.of());
      Proceeding on = sitting.takeUp(loaded, Sitting.NO_COMMAND);
      ObjectNode input = Json.MAPPER.createObjectNode().put("subject", subject);
      Command command =
          new Command(held.id(), "erase", input, actor, on.now(), "erase/" + UUID.randomUUID());
      on.append(
          new EngineEvent.Erased(subject, held.revisions(), held.rows()),
          on.stamp(command, Tracer.OFF.trace(), ""),
          List.of());
      writes = sitting.writes();
    }
    try (Connection connection = eraser.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
        if (!(writing.write(connection, writes) instanceof Writing.Result.Done)) {
          connection.rollback();
          return false;
        }
        delete.setObject(1, held.id().uuid());
        delete.setString(2, subject);
        delete.setString(3, "case/" + held.id());
        delete.executeUpdate();
        connection.commit();
        return true;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }
}
