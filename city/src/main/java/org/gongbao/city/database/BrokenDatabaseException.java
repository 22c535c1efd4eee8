package org.gongbao.city.database;

/** The machine under the city is broken, taken or too old; the message is fit for its operator. */
public final class BrokenDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was expected and what was found. */
  public BrokenDatabaseException(String message) {
    super(message);
  }

  BrokenDatabaseException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
