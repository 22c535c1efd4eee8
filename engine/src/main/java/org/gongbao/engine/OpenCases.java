package org.gongbao.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The open cases of this node that are tied to an organ, whoever may see them; they go over to
 * another when the organ is no more. Who may order it is the caller's to say.
 */
public final class OpenCases {

  private static final String READ =
      """
      select t.case_id, c.revision, array_agg(distinct t.capacity order by t.capacity),
        (select array_agg(distinct split_part(d.subject, '/', 2)) from gb.tie d
          where d.case_id = t.case_id and starts_with(d.subject, 'division/')
            and (d.valid_to is null or d.valid_to > gb.city_now()))
      from gb.tie t join gb.case_file c using (case_id)
      where t.subject = ? and t.case_id > ? and t.valid_from <= gb.city_now()
        and (t.valid_to is null or t.valid_to > gb.city_now())
        and c.closed_at is null and c.owner_node = gb.node()
      group by t.case_id, c.revision order by t.case_id limit ?
      """;

  private static final String COUNT =
      """
      select count(distinct t.case_id) from gb.tie t join gb.case_file c using (case_id)
      where t.subject = ? and t.valid_from <= gb.city_now()
        and (t.valid_to is null or t.valid_to > gb.city_now())
        and c.closed_at is null and c.owner_node = gb.node()
      """;

  private final DataSource keeper;
  private final Function<List<Command>, List<Outcome>> actAll;

  OpenCases(DataSource keeper, Function<List<Command>, List<Outcome>> actAll) {
    this.keeper = keeper;
    this.actAll = actAll;
  }

  /**
   * Open cases tied to an organ, by id.
   *
   * @param after the last of the page before; empty at the beginning
   */
  public List<Reassignment.Open> of(String organ, Optional<CaseId> after, int most) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, "organ/" + organ);
      statement.setObject(2, after.map(CaseId::uuid).orElse(new UUID(0, 0)));
      statement.setInt(3, most);
      List<Reassignment.Open> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Reassignment.Open(
                  CaseId.of(row.getObject(1, UUID.class)),
                  row.getInt(2),
                  texts(row.getArray(3)),
                  Optional.ofNullable(row.getArray(4)).map(OpenCases::texts).orElse(List.of())));
        }
      }
      return found;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** How many open cases are tied to an organ. */
  public long count(String organ) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, "organ/" + organ);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /**
   * Lets open cases go over, on record on each. A case that has gone over is refused, so a run that
   * broke off is run again.
   *
   * @param by who ordered it
   * @return an outcome for each case, in order
   */
  public List<Outcome> reassign(Actor by, Reassignment order, List<Reassignment.Open> cases) {
    return actAll.apply(
        cases.stream()
            .map(one ->
                new Command(
                    one.id(),
                    Reassigning.ACTION,
                    Reassigning.input(order),
                    new Actor(
                        by.person(),
                        by.organ(),
                        one.capacities().stream()
                            .map(in -> new Grant(Reassigning.ROLE, order.from(), "", in))
                            .toList(),
                        true),
                    Command.AT_ONCE,
                    "reassign/" + order.order() + "/" + one.revision()))
            .toList());
  }

  private static List<String> texts(Array array) {
    try {
      return Arrays.asList((String[]) array.getArray());
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }
}
