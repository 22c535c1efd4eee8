package org.gongbao.city.relief.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The settlement of a period from the figures of each insurer (relief/5.4.5): the five are added
 * before anything is divided, and what one has not delivered leaves all of it open. How the result
 * is split among them is a setting of the installation.
 */
public final class PooledSettlement {

  private static final String SPLIT = "relief.pool-split";
  private static final String BY_PREMIUM = "in-proportion-to-premium";

  private PooledSettlement() {}

  /** The figures of one insurer; empty where they were not delivered. */
  public record Figures(int insurer, Optional<Money> premium, Optional<Money> claims) {}

  /** What is asked: one row for each insurer of the annex. */
  public record Input(List<Figures> insurers) {}

  /** One insurer's part of what comes of it. */
  public record Part(int insurer, Money deduction, Money policyholder, Money insurers) {}

  /** What comes of it, together and for each insurer. */
  public record Pooled(
      Money premium, Money claims, LossRatio.Settlement together, List<Part> parts) {}

  /** The settlement of all together; one alone is never settled. */
  public static Ruling<Pooled> settle(Law law, Input in) {
    List<Integer> expected = ServicePlaces.shipped().insurers();
    List<Integer> named = in.insurers().stream().map(Figures::insurer).sorted().toList();
    if (!law.condition(Clauses.POOLED, "all-insurers", named.equals(expected))) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Clauses.POOLED, "relief.not-all-insurers", named.size());
    }
    List<Ruling<Money>> figures = new ArrayList<>();
    for (Figures one : in.insurers()) {
      figures.add(figure("premium", one.insurer(), one.premium()));
      figures.add(figure("claims", one.insurer(), one.claims()));
    }
    return Ruling.all(figures).then(known -> pooled(law, in));
  }

  private static Ruling<Money> figure(String what, int insurer, Optional<Money> amount) {
    return amount
        .map(Ruling::granted)
        .orElseGet(() -> Unknown.point(what + "-of-insurer-" + insurer, Clauses.POOLED));
  }

  private static Ruling<Pooled> pooled(Law law, Input in) {
    Money premium = sum(in, figures -> figures.premium().orElseThrow());
    Money claims = sum(in, figures -> figures.claims().orElseThrow());
    return LossRatio.settle(law, new LossRatio.Input(Optional.of(premium), Optional.of(claims)))
        .then(together ->
            law.text(SPLIT)
                .then(split ->
                    split.equals(BY_PREMIUM)
                        ? Ruling.granted(new Pooled(premium, claims, together, parts(in, together)))
                        : Unknown.point(SPLIT, Clauses.POOLED, Law.ADMINISTRATOR)));
  }

  private static List<Part> parts(Input in, LossRatio.Settlement together) {
    List<Long> weights =
        in.insurers().stream().map(one -> one.premium().orElseThrow().fen()).toList();
    List<Money> deductions = together.deduction().split(weights);
    List<Money> policyholder = together.policyholder().split(weights);
    List<Money> insurers = together.insurers().split(weights);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      parts.add(
          new Part(
              in.insurers().get(i).insurer(),
              deductions.get(i),
              policyholder.get(i),
              insurers.get(i)));
    }
    return List.copyOf(parts);
  }

  private static Money sum(Input in, Function<Figures, Money> figure) {
    return Money.sum(in.insurers().stream().map(figure).toList());
  }
}
