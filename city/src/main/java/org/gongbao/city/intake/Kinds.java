package org.gongbao.city.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The kinds of rows of all policies, by the procedure of their batches. */
@Component
public final class Kinds {

  private final Map<String, RowKind<?>> byProcedure = new HashMap<>();

  @Autowired
  Kinds(ObjectProvider<RowKind<?>> kinds) {
    this(kinds.orderedStream().toList());
  }

  /**
   * These kinds.
   *
   * @throws IllegalStateException naming the procedure, if two kinds are of one
   */
  public Kinds(List<RowKind<?>> kinds) {
    for (RowKind<?> kind : kinds) {
      if (byProcedure.putIfAbsent(kind.procedure(), kind) != null) {
        throw new IllegalStateException("Expected one kind of rows of " + kind.procedure());
      }
    }
  }

  Optional<RowKind<?>> of(String procedure) {
    return Optional.ofNullable(byProcedure.get(procedure));
  }
}
