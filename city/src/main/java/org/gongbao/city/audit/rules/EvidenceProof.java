package org.gongbao.city.audit.rules;

import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Whether proof may go to the file: how it was found (audit/23.1.1), how it was taken
 * (audit/23.1.2), and that its provider signed or sealed it, or an auditor noted why not and signed
 * (audit/24.1).
 */
public final class EvidenceProof {

  private EvidenceProof() {}

  /** The nine methods the article names, and others of the kind. */
  public enum Method {
    CHECK,
    INVESTIGATE,
    QUERY,
    OBSERVE,
    QUESTION,
    SUPERVISE_COUNT,
    CONFIRM_BY_LETTER,
    CALCULATE,
    ANALYSE,
    /** Another one, named in words. */
    OTHER;

    /** As written in JSON: {@code confirm-by-letter}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How the proof was taken. */
  public enum Form {
    ORIGINAL_PAPER,
    ORIGINAL_OBJECT,
    COPY,
    PHOTO,
    OTHER;

    /** As written in JSON: {@code original-paper}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What vouches for a piece of proof.
   *
   * @param otherMethod words for the method, where it is {@link Method#OTHER}
   * @param providerSigned signature of who gave it
   * @param providerSealed seal of who gave it
   * @param reasonUnsigned why there is neither
   * @param auditorSigned signature of the auditor under that reason
   */
  public record Proof(
      Method method,
      Optional<String> otherMethod,
      Optional<Form> form,
      boolean providerSigned,
      boolean providerSealed,
      Optional<String> reasonUnsigned,
      boolean auditorSigned) {}

  /** Granted if the proof may go to the file. */
  public static Ruling<Boolean> check(Law law, Proof proof) {
    boolean named = proof.method() != Method.OTHER || proof.otherMethod().isPresent();
    if (!law.condition(Article.METHODS, "method-named", named)) {
      return Ruling.refused(RefusalKind.MISSING, Article.METHODS, "audit.method-unnamed");
    }
    if (!law.condition(Article.PROOF_FORM, "form-named", proof.form().isPresent())) {
      return Ruling.refused(RefusalKind.MISSING, Article.PROOF_FORM, "audit.form-unnamed");
    }
    boolean vouched = proof.providerSigned() || proof.providerSealed();
    if (law.condition(Article.PROOF, "signed-or-sealed", vouched)) {
      return Ruling.granted(true);
    }
    if (!law.condition(Article.PROOF, "reason-noted", proof.reasonUnsigned().isPresent())) {
      return Ruling.refused(RefusalKind.MISSING, Article.PROOF, "audit.proof-unsigned");
    }
    return law.condition(Article.PROOF, "auditor-signed", proof.auditorSigned())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.PROOF, "audit.proof-auditor-unsigned");
  }
}
