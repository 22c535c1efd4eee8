package org.gongbao.engine;

import java.util.List;
import org.gongbao.law.Ruling;

/**
 * Declares that several bodies sign (会签): one track a body, OPEN, SIGNED or RETURNED, and for each
 * body the actions {@code sign-NAME-by-BODY} and {@code return-NAME-by-BODY}. The join is the guard
 * {@link Procedure#signed}.
 *
 * @param <S> what a case knows
 */
public final class SignOff<S extends Record> {

  static final String OPEN = "OPEN";
  static final String SIGNED = "SIGNED";
  static final String RETURNED = "RETURNED";

  /** What a return does to the signatures already given. */
  public enum OnReturn {
    /** They stand; only the body that returned must see the paper again. */
    KEEP_OTHERS,
    /** All bodies must sign again. */
    RESET_ALL
  }

  private final ProcedureBuilder<S> procedure;
  private final String name;
  private List<String> bodies = List.of();
  private String cites = "";
  private OnReturn onReturn = OnReturn.KEEP_OTHERS;
  private Enum<?>[] stages = new Enum<?>[0];

  /** The reason of a return. */
  public record ReturnInput(String reason) {}

  /** No input. */
  public record Empty() {}

  SignOff(ProcedureBuilder<S> procedure, String name) {
    this.procedure = procedure;
    this.name = name;
  }

  /** Roles of the bodies, each of which signs; all are needed. */
  public SignOff<S> by(String... roles) {
    bodies = List.of(roles);
    return this;
  }

  /** The clause that asks for the signatures. */
  public SignOff<S> cites(String clause) {
    cites = clause;
    return this;
  }

  /** Main stages during which bodies sign. */
  public SignOff<S> during(Enum<?>... mainStages) {
    stages = mainStages.clone();
    return this;
  }

  /** What a return does to the signatures already given. */
  public SignOff<S> onReturn(OnReturn effect) {
    onReturn = effect;
    return this;
  }

  /** The role that puts a returned paper before its body again; ends the sign-off. */
  public ProcedureBuilder<S> resubmittedBy(String role) {
    procedure.signOffs.put(name, bodies);
    for (String body : bodies) {
      String track = name + "." + body;
      procedure
          .on("sign-" + name + "-by-" + body, Empty.class)
          .from(stages)
          .fromTrack(track, "", OPEN)
          .toTrack(track, SIGNED)
          .by(body)
          .cites(cites)
          .records((known, input) -> new EngineEvent.Signed(name, body))
          .done();
      ActionBuilder<S, ReturnInput> returns =
          procedure
              .on("return-" + name + "-by-" + body, ReturnInput.class)
              .from(stages)
              .fromTrack(track, "", OPEN);
      if (onReturn == OnReturn.RESET_ALL) {
        bodies.forEach(other -> returns.toTrack(name + "." + other, OPEN));
      }
      returns
          .toTrack(track, RETURNED)
          .by(body)
          .cites(cites)
          .does((known, input) -> Ruling.granted(Change.of(returned(known, body, input))))
          .done();
      procedure
          .on("resubmit-" + name + "-to-" + body, Empty.class)
          .from(stages)
          .fromTrack(track, RETURNED)
          .toTrack(track, OPEN)
          .by(role)
          .cites(cites)
          .records((known, input) -> new EngineEvent.Resubmitted(name, body))
          .done();
    }
    return procedure;
  }

  private EngineEvent.Returned returned(Known known, String body, ReturnInput input) {
    return new EngineEvent.Returned(
        name, body, Personal.of("case/" + known.file().id(), input.reason()));
  }
}
