package org.gongbao.city.papers;

import java.util.List;
import java.util.Optional;

/**
 * What a paper says, in the order in which it stands there.
 *
 * @param head name of the issuing organ (发文机关)
 * @param label number (文号)
 * @param addressee whom it is for (主送); empty if nobody in particular
 * @param paragraphs the body, paragraph by paragraph
 * @param signer who signs; a seal goes over it
 * @param day day of the paper (成文日期), in words
 */
record PaperText(
    String head,
    String label,
    String title,
    Optional<String> addressee,
    List<String> paragraphs,
    String signer,
    String day) {

  PaperText {
    paragraphs = List.copyOf(paragraphs);
  }
}
