package org.gongbao.city.audit.rules;

import java.util.Locale;

/**
 * How an auditor is related to somebody (亲属关系), by the steps up to the common ancestor and down
 * again, and by marriage. Collateral generations are counted from oneself as the first, along the
 * longer of both lines: siblings are of two, first cousins of three, second cousins of four.
 */
public enum Relation {
  NONE(Side.NOT_RELATED, 0, 0),
  SPOUSE(Side.MARRIED, 0, 0),
  PARENT(Side.BLOOD, 1, 0),
  CHILD(Side.BLOOD, 0, 1),
  GRANDPARENT(Side.BLOOD, 2, 0),
  GRANDCHILD(Side.BLOOD, 0, 2),
  FURTHER_ANCESTOR(Side.BLOOD, 3, 0),
  FURTHER_DESCENDANT(Side.BLOOD, 0, 3),
  SIBLING(Side.BLOOD, 1, 1),
  UNCLE_OR_AUNT(Side.BLOOD, 2, 1),
  NEPHEW_OR_NIECE(Side.BLOOD, 1, 2),
  FIRST_COUSIN(Side.BLOOD, 2, 2),
  GRANDPARENTS_SIBLING(Side.BLOOD, 3, 1),
  SIBLINGS_GRANDCHILD(Side.BLOOD, 1, 3),
  PARENTS_COUSIN(Side.BLOOD, 3, 2),
  COUSINS_CHILD(Side.BLOOD, 2, 3),
  SECOND_COUSIN(Side.BLOOD, 3, 3),
  SPOUSES_PARENT(Side.IN_LAW, 1, 0),
  SPOUSES_CHILD(Side.IN_LAW, 0, 1),
  SPOUSES_GRANDPARENT(Side.IN_LAW, 2, 0),
  SPOUSES_GRANDCHILD(Side.IN_LAW, 0, 2),
  SPOUSES_SIBLING(Side.IN_LAW, 1, 1),
  SPOUSES_UNCLE_OR_AUNT(Side.IN_LAW, 2, 1),
  SPOUSES_NEPHEW_OR_NIECE(Side.IN_LAW, 1, 2),
  SPOUSES_FIRST_COUSIN(Side.IN_LAW, 2, 2),
  SPOUSES_SECOND_COUSIN(Side.IN_LAW, 3, 3),
  PARENTS_SPOUSE(Side.IN_LAW, 1, 0),
  CHILDS_SPOUSE(Side.IN_LAW, 0, 1),
  GRANDPARENTS_SPOUSE(Side.IN_LAW, 2, 0),
  GRANDCHILDS_SPOUSE(Side.IN_LAW, 0, 2),
  SIBLINGS_SPOUSE(Side.IN_LAW, 1, 1),
  UNCLES_OR_AUNTS_SPOUSE(Side.IN_LAW, 2, 1),
  NEPHEWS_OR_NIECES_SPOUSE(Side.IN_LAW, 1, 2),
  FIRST_COUSINS_SPOUSE(Side.IN_LAW, 2, 2),
  SECOND_COUSINS_SPOUSE(Side.IN_LAW, 3, 3);

  private final Side side;
  private final int up;
  private final int down;

  Relation(Side side, int up, int down) {
    this.side = side;
    this.up = up;
    this.down = down;
  }

  private enum Side {
    NOT_RELATED,
    MARRIED,
    BLOOD,
    IN_LAW
  }

  /** True if it is a relation at all. */
  public boolean isAny() {
    return side != Side.NOT_RELATED;
  }

  /** True if it is by marriage, but not the marriage itself. */
  public boolean isInLaw() {
    return side == Side.IN_LAW;
  }

  /** True for the spouse, and for a straight line up or down, of one's own or in law. */
  public boolean isLinealOrSpouse() {
    return isAny() && (up == 0 || down == 0);
  }

  /** Generations of a collateral relation, from oneself as the first. */
  public int generations() {
    return Math.max(up, down) + 1;
  }

  /** As written in JSON: {@code first-cousin}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
