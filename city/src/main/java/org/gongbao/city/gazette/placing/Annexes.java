package org.gongbao.city.gazette.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.DocumentAlignment.AnnexFit;
import org.gongbao.city.gazette.TextUnit;
import tools.jackson.databind.JsonNode;

/** Compares the tasks that a catalogue lists for an annex with the rows of the printed table. */
final class Annexes {

  private Annexes() {}

  static Optional<AnnexFit> fit(Catalogue catalogue, List<TextUnit> rows) {
    List<JsonNode> tasks = catalogue.extra().path("annex").valueStream().toList();
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    int agreeing = 0;
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      JsonNode task = tasks.get(i);
      List<String> lead = task.path("lead").valueStream().map(JsonNode::asString).toList();
      String id = task.path("id").asString("");
      if (i >= rows.size()) {
        differences.add(id + ": expected a row but the table has only " + rows.size());
      } else if (hasCell(rows.get(i), lead)) {
        agreeing++;
      } else {
        differences.add(
            "%s: expected the lead %s in line %d".formatted(id, lead, rows.get(i).fromLine()));
      }
    }
    return Optional.of(new AnnexFit(tasks.size(), rows.size(), agreeing, differences));
  }

  private static boolean hasCell(TextUnit row, List<String> names) {
    String wanted = String.join("、", names);
    for (String cell : row.text().split("\t", -1)) {
      if (cell.replaceAll("[，,等]", "、").equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
