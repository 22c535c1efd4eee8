package org.gongbao.engine;

import java.util.List;
import org.gongbao.law.Ruling;

/**
 * The answer to one command.
 *
 * @param id the case; for an opening, the new one (or the one that the same key opened before)
 * @param ruling granted, refused or undetermined, with its trace
 * @param revision the case's revision afterwards; it may have grown by settling even if refused
 * @param hashes hashes of the events written for the command itself, in order
 * @param repeated true if the same key was answered before and nothing was written now
 */
public record Outcome(
    CaseId id, Ruling<Change> ruling, int revision, List<byte[]> hashes, boolean repeated) {

  public Outcome {
    hashes = List.copyOf(hashes);
  }
}
