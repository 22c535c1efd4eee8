package org.gongbao.city.relief.project;

import java.util.List;
import org.gongbao.city.casework.Policy;
import org.gongbao.city.casework.StatelessRule;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.agreement.Agreements;
import org.gongbao.city.relief.project.budget.Budgets;
import org.gongbao.city.relief.project.contact.Contacts;
import org.gongbao.city.relief.project.thirdparty.ThirdParties;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;

/** The least of a list that asks the guards of this package, as lists, claims and payments do. */
final class SentList implements Policy {

  static final String NAME = "sent-list";

  private enum Stage {
    SENT
  }

  /** A list for an insurer. */
  record Send(String place, int insurer) {}

  /** The same of a list that is open. */
  record Step() {}

  /** It knows for which insurer it is. */
  record ListFile(@CaseEvent.Open String place, int insurer) {}

  /** It was sent. */
  record ListSent(@Open String place, int insurer) implements CaseEvent {}

  @Override
  public String slug() {
    return "relief";
  }

  @Override
  public List<Procedure> procedures() {
    return List.of(
        Procedure.of(NAME, new ListFile("", 0))
            .law("relief")
            .events(ListSent.class, (file, sent) -> new ListFile(sent.place(), sent.insurer()))
            .on("send", Send.class)
            .opens()
            .to(Stage.SENT)
            .by("district-civil-affairs", "affiliated-unit")
            .cites("relief/4.1.1")
            .needs(Need.TIED, (file, in) -> Insurers.needs(in.path("place").asString("")))
            .rule((known, in) -> Insurers.serves(known, in.place(), in.insurer()))
            .records((known, in) -> new ListSent(in.place(), in.insurer()))
            .ties(SentList::sides)
            .on("confirm", Step.class)
            .from(Stage.SENT)
            .by("district-civil-affairs", "affiliated-unit", "third-party")
            .cites("relief/4.3.2")
            .needs(Need.TIED, file -> Contacts.needs(file.data(ListFile.class).place()))
            .guard(ThirdParties::decidesNothing)
            .guard((known, actor) ->
                Contacts.named(known, known.file().data(ListFile.class).place(), actor))
            .on("enrol", Step.class)
            .from(Stage.SENT)
            .by("district-civil-affairs", "affiliated-unit")
            .cites("relief/4.3.1")
            .needs(Need.TIED, file -> Agreements.needs(file.data(ListFile.class).insurer()))
            .guard(known -> Agreements.complete(known, known.file().data(ListFile.class).insurer()))
            .on("pay", Step.class)
            .from(Stage.SENT)
            .by("municipal-civil-affairs")
            .cites("relief/5.2")
            .needs(Need.TIED, file -> Budgets.needs())
            .guard(known -> Budgets.placed(known, known.law().asOf().getYear()))
            .build());
  }

  private static List<Tie> sides(Known known, Send in) {
    return List.of(
        Sides.place(known, Annex.listed(in.place())),
        Sides.insurer(known, in.insurer()),
        Tie.of("division/500000", Sides.POLICYHOLDER, known.now()),
        Tie.of("organ/helper", ThirdParties.PARTY, known.now()));
  }

  @Override
  public List<StatelessRule> rules() {
    return List.of();
  }
}
