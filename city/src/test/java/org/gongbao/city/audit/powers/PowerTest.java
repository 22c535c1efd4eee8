package org.gongbao.city.audit.powers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.city.audit.InternalAudit;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("audit/17.1: the table of powers")
class PowerTest {

  /** The audit office, its head, and its team at the auditee. */
  private static final Set<String> OFFICE =
      Set.of(Power.HOLDER, "audit-office-head", "team-leader", "team-member");

  private static final Map<String, Procedure> PROCEDURES =
      new InternalAudit()
          .procedures().stream().collect(Collectors.toMap(Procedure::name, Function.identity()));

  @Test
  @DisplayName("names the eleven items in their order; 6 and 7 need the head's consent")
  void items() {
    assertThat(Power.table().stream().map(power -> power.clause().toString()))
        .containsExactly(
            "audit/17.1.1",
            "audit/17.1.2",
            "audit/17.1.3",
            "audit/17.1.4",
            "audit/17.1.5",
            "audit/17.1.6",
            "audit/17.1.7",
            "audit/17.1.8",
            "audit/17.1.9",
            "audit/17.1.10",
            "audit/17.1.11");
    assertThat(Power.table().stream().filter(Power::needsConsent))
        .containsExactly(Power.STOP, Power.SEALING);
  }

  @Test
  @DisplayName("names actions that there are, that cite the item, and that nobody else may take")
  void actions() {
    for (Power power : Power.table()) {
      for (String action : power.actions()) {
        String name = action.substring(action.indexOf('/') + 1);
        Procedure procedure = PROCEDURES.get(action.substring(0, action.indexOf('/')));
        assertThat(procedure).as(action).isNotNull();
        if (procedure != null) {
          assertThat(procedure.cites(name)).as(action).contains(power.clause());
          assertThat(OFFICE).as(action).containsAll(procedure.roles(name));
        }
      }
    }
  }

  @Test
  @DisplayName("proposals go by the item that lets them be made")
  void proposals() {
    List<String> clauses =
        List.of(ProposalKind.values()).stream().map(kind -> kind.clause().toString()).toList();
    assertThat(clauses)
        .containsExactly(
            "audit/17.1.8",
            "audit/17.1.8",
            "audit/17.1.9",
            "audit/17.1.9",
            "audit/17.1.10",
            "audit/17.1.11",
            "audit/17.1.2");
  }
}
