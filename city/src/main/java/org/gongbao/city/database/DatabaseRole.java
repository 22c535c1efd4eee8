package org.gongbao.city.database;

/** The roles that the city has in its database; each may do less than the one before. */
public enum DatabaseRole {
  /** Owns every schema and runs the migrations; nobody signs in as it afterwards. */
  OWNER("gb_owner"),
  /** What pages, API and rooms use. */
  APP("gb_app"),
  /** Gives events their places and signs checkpoints. */
  KEEPER("gb_keeper"),
  /** Deletes vault rows of an erased subject. */
  ERASER("gb_eraser");

  private final String loginName;

  DatabaseRole(String loginName) {
    this.loginName = loginName;
  }

  /** The role's name in PostgreSQL, as migrations grant to it. */
  public String loginName() {
    return loginName;
  }

  String secretName() {
    return "database/" + loginName;
  }
}
