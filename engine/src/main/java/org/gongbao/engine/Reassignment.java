package org.gongbao.engine;

import java.util.List;

/**
 * An order by which open cases go over from one organ to another (案件移交): the organ was merged,
 * split or did away with.
 *
 * @param from id of the organ that is no more
 * @param to id of the organ that takes its place
 * @param order number of the order
 * @param document number of the document that is its ground
 */
public record Reassignment(String from, String to, String order, String document) {

  /**
   * An open case tied to an organ.
   *
   * @param revision as it was read
   * @param capacities those in which it is tied to the organ
   * @param divisions codes of the divisions to which it is tied
   */
  public record Open(CaseId id, int revision, List<String> capacities, List<String> divisions) {
    public Open {
      capacities = List.copyOf(capacities);
      divisions = List.copyOf(divisions);
    }
  }
}
