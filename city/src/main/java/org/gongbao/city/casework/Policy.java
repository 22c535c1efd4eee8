package org.gongbao.city.casework;

import java.util.List;
import org.gongbao.engine.Procedure;

/**
 * What one document brings to the city (一份文件的程序与规则); every {@code @Component} of this type is taken
 * up. It is made without arguments, because commands make it without the application.
 */
public interface Policy {

  /** The document's slug. */
  String slug();

  /** Its procedures; older versions of one stand beside the newest. */
  List<Procedure> procedures();

  /** Its rules that anybody may ask without a case. */
  List<StatelessRule> rules();

  /** What outsiders of a case are not shown of it; an event not named here is shown to all. */
  default List<Withheld> withheld() {
    return List.of();
  }

  /** Cases that are kept from the person they are about. */
  default List<KeptFrom> keptFrom() {
    return List.of();
  }

  /** Names of the parameters that its guards and rules read; start-up refuses an unknown one. */
  default List<String> parameters() {
    return List.of();
  }

  /** Pages of its own beside its cases. */
  default List<Board> boards() {
    return List.of();
  }

  /** Pages with controllers of its own. */
  default List<OwnPage> pages() {
    return List.of();
  }

  /** Addresses of the API that it answers itself. */
  default List<OwnApi> apis() {
    return List.of();
  }

  /**
   * What whoever signed in may be in his own affairs, as a role and as the capacity in which cases
   * are tied to him: {@code insured}.
   */
  default List<String> ownRoles() {
    return List.of();
  }

  /** Roles that may read who looked at a case they hold the role for. */
  default List<String> readersOfLooks() {
    return List.of();
  }
}
