package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongbao.city.audit.rules.EvidenceProof.Form;
import org.gongbao.city.audit.rules.EvidenceProof.Method;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("audit/23.1, 24.1: proof")
class EvidenceProofTest {

  @Accepts("audit/24.1#1")
  @Test
  @DisplayName("audit/24.1: a noted reason under which an auditor signed stands in")
  void reasonSigned() {
    Asked.granted(proof(false, false, Optional.of("提供者在境外"), true));
  }

  @Accepts("audit/24.1#2")
  @Test
  @DisplayName("audit/24.1: a reason under which no auditor signed does not")
  void reasonUnsigned() {
    Asked.refused(proof(false, false, Optional.of("提供者在境外"), false), "audit/24.1");
  }

  @Accepts("audit/24.1#3")
  @Test
  @DisplayName("audit/24.1: a seal alone does, and so does a signature alone")
  void sealOnly() {
    Asked.granted(proof(false, true, Optional.empty(), false));
    Asked.granted(proof(true, false, Optional.empty(), false));
  }

  @Test
  @DisplayName("audit/24.1: an auditor's signature without a reason does not")
  void auditorAlone() {
    Asked.refused(proof(false, false, Optional.empty(), true), "audit/24.1");
  }

  @Accepts("audit/23.1.1#1")
  @Test
  @DisplayName("audit/23.1.1: nine methods are named, and others with words")
  void methods() {
    assertThat(Method.values()).hasSize(10).endsWith(Method.OTHER);
    Asked.granted(signed(Method.CONFIRM_BY_LETTER, Optional.empty(), Optional.of(Form.COPY)));
    Asked.granted(signed(Method.OTHER, Optional.of("航拍"), Optional.of(Form.PHOTO)));
    Asked.refused(signed(Method.OTHER, Optional.empty(), Optional.of(Form.PHOTO)), "audit/23.1.1");
  }

  @Test
  @DisplayName("audit/23.1.2: without saying how it was taken, proof is not")
  void form() {
    Asked.refused(signed(Method.CHECK, Optional.empty(), Optional.empty()), "audit/23.1.2");
  }

  private static Ruling<Boolean> proof(
      boolean signed, boolean sealed, Optional<String> reason, boolean auditor) {
    return EvidenceProof.check(
        Asked.on("2021-03-20"),
        new EvidenceProof.Proof(
            Method.CHECK,
            Optional.empty(),
            Optional.of(Form.COPY),
            signed,
            sealed,
            reason,
            auditor));
  }

  private static Ruling<Boolean> signed(
      Method method, Optional<String> other, Optional<Form> form) {
    return EvidenceProof.check(
        Asked.on("2021-03-20"),
        new EvidenceProof.Proof(method, other, form, true, false, Optional.empty(), false));
  }
}
