package org.gongbao.city.ledger;

/**
 * What entries are grouped by (核算项目): codes that lie open, never names of people. An empty one says
 * that the entry is of none.
 *
 * @param party id of the organ it is with: an insurer, a granary
 * @param place id of the place it is for; a division's code, or an institution
 * @param kind class of what is moved for: of the insured, of a store
 * @param period period other than a month: a protection period, a harvest
 */
public record Codes(String party, String place, String kind, String period) {

  /** Of none. */
  public static final Codes NONE = new Codes("", "", "", "");
}
