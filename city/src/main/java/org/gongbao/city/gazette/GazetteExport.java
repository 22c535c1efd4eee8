package org.gongbao.city.gazette;

import java.io.ByteArrayOutputStream;
import org.gongbao.city.gazette.akn.AkomaNtoso;

/** What came of asking for a document in Akoma Ntoso. */
public sealed interface GazetteExport {

  /**
   * The document can be written.
   *
   * @param kept the text, from the newest import that holds it
   * @param described what its catalogue says of it
   */
  record Ready(KeptDocument kept, Catalogue.Document described) implements GazetteExport {

    /** The document as Akoma Ntoso 3.0, in UTF-8; the same text gives the same bytes. */
    public byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AkomaNtoso.write(kept, described, out);
      return out.toByteArray();
    }

    /** A name for the file. */
    public String fileName() {
      return described.slug() + ".akn.xml";
    }
  }

  /**
   * There is no such text here.
   *
   * @param reason why
   * @param sentence the refusal in one English sentence
   */
  record Refused(Reason reason, String sentence) implements GazetteExport {}

  /** Why a text cannot be exported. */
  enum Reason {
    /** No catalogue has this slug. */
    UNKNOWN,
    /** The text has not been imported into this installation. */
    NOT_IMPORTED
  }
}
