package org.gongbao.engine;

/**
 * The rows staged for a batch: they count for nothing until an action enters them.
 *
 * @param rows good rows
 * @param bad rows kept with their error; never entered
 * @param doubled good rows whose key and version another row of the batch has
 * @param root Merkle root over the good rows in order, hex; what the log keeps of them
 */
public record Staged(long rows, long bad, long doubled, String root) {

  /** The fact of a batch's staged rows; key {@link #key}, version the root. */
  public static final Need<Staged> NEED = new Need<>("staged", new StagedRows());

  /** The key of a batch and a register. */
  public static String key(CaseId batch, Register<?> register) {
    return batch + "/" + register.name();
  }
}
