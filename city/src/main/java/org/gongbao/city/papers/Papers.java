package org.gongbao.city.papers;

import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseId;
import org.springframework.stereotype.Component;

/**
 * The papers of the city (文书). It asks nobody's rights: who reads of them, page or API, shows those
 * whose ordering event the reader sees.
 */
@Component
public class Papers {

  private final PaperStore store;

  Papers(PaperStore store) {
    this.store = store;
  }

  /** The papers of a case that have their number, in the order in which they were ordered. */
  public List<Paper> of(CaseId id) {
    return store.of(id);
  }

  /** A paper's bytes, a PDF; empty until it is made. */
  public Optional<byte[]> bytes(Paper paper) {
    return store.bytes(paper);
  }

  /**
   * Gives an organ words of its own for its papers' numbers, from the next number on.
   *
   * @param prefix what stands before the year, like 云岭审通
   */
  public void setPrefix(String organ, String law, String kind, String prefix) {
    store.setPrefix(organ, law, kind, prefix);
  }
}
