package org.gongbao.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.gongbao.city.relief.population.Person;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * The five benefits as rules of Drools (DRL, executable model), with the figures of the same law
 * written in: as one would write them there, in whole fen, without modify, so that nothing is
 * matched twice.
 */
final class DroolsBenefits {

  private static final String PERIODS_RULES =
      """
      rule "$P$ band 1" salience 10
      when $p : Claimant(insured, $p$Cost >= $GATE$, $p$Cost > $DEDUCT$)
      then $p.set$P$Scaled($p.get$P$Scaled() + Math.min($p.get$P$Cost() - $DEDUCT$L, $B1$L) * $R1$L);
      end

      rule "$P$ band 2" salience 10
      when $p : Claimant(insured, $p$Cost >= $GATE$, $p$Cost > $OVER1$)
      then $p.set$P$Scaled($p.get$P$Scaled() + (Math.min($p.get$P$Cost() - $DEDUCT$L, $B2$L) - $B1$L) * $R2$L);
      end

      rule "$P$ band 3" salience 10
      when $p : Claimant(insured, $p$Cost >= $GATE$, $p$Cost > $OVER2$)
      then $p.set$P$Scaled($p.get$P$Scaled() + ($p.get$P$Cost() - $DEDUCT$L - $B2$L) * $R3$L);
      end

      rule "$P$ round and cap" salience 5
      when $p : Claimant(insured, $p$Cost >= $GATE$)
      then $p.setOwed($p.getOwed() + Math.min(($p.get$P$Scaled() + 50L) / 100L, $MAX$L));
      end
      """;

  private static final String OTHER_RULES =
      """
      rule "treatment" salience 10
      when $p : Claimant(insured, hurt)
      then $p.setMedicalPaid(Math.min($p.getMedical(), $MEDICAL$L)); $p.setOwed($p.getOwed() + $p.getMedicalPaid());
      end

      rule "treated again" salience 5
      when $p : Claimant(insured, hurt, again > 0)
      then $p.setOwed($p.getOwed() + Math.max(Math.min($p.getAgain(), $MEDICAL$L - $p.getMedicalPaid()), 0L));
      end

      rule "disability"
      when $p : Claimant(insured, hurt, disabilityTenths > 0)
      then $p.setOwed($p.getOwed() + $DISABILITY$L * $p.getDisabilityTenths() / 10L);
      end

      rule "death by accident"
      when $p : Claimant(insured, cause == "accident")
      then $p.setOwed($p.getOwed() + $ACCIDENT_DEATH$L);
      end

      rule "death by illness"
      when $p : Claimant(insured, cause == "illness")
      then $p.setOwed($p.getOwed() + $ILLNESS_DEATH$L);
      end

      rule "student illness"
      when $p : Claimant(insured, illness > 0, illness <= $LISTED$, student, firstDiagnosis, age >= $MIN$, age <= $MAXAGE$)
      then $p.setOwed($p.getOwed() + $STUDENT$L);
      end

      rule "education, junior college"
      when $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "junior_college")
      then $p.setOwed($p.getOwed() + $JUNIOR$L);
      end

      rule "education, undergraduate"
      when $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "undergraduate")
      then $p.setOwed($p.getOwed() + $UNDER$L);
      end

      rule "education, postgraduate"
      when $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "postgraduate")
      then $p.setOwed($p.getOwed() + $POST$L);
      end
      """;

  private final KieBase base;

  DroolsBenefits(Law law) {
    String rules =
        "package org.gongbao.benchmarks;\nimport org.gongbao.benchmarks.Claimant;\n\n"
            + filled(PERIODS_RULES.replace("$P$", "First").replace("$p$", "first"), law)
            + filled(PERIODS_RULES.replace("$P$", "Second").replace("$p$", "second"), law)
            + filled(OTHER_RULES, law);
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/org/gongbao/benchmarks/relief.drl", rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults() + "\n" + rules);
    }
    base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  private static String filled(String rules, Law law) {
    List<Parameter.Band> bands = granted(law.bands("relief.supplement.bands"));
    long first = Money.of(bands.get(0).upto().orElseThrow().toPlainString()).fen();
    long second = Money.of(bands.get(1).upto().orElseThrow().toPlainString()).fen();
    long deductible = fen(law, "relief.supplement.deductible");
    Map<String, String> ages = table(law, "relief.student.age");
    Map<String, String> grants = table(law, "relief.education");
    Map<String, Object> holes =
        Map.ofEntries(
            Map.entry("GATE", fen(law, "relief.supplement.gate")),
            Map.entry("DEDUCT", deductible),
            Map.entry("OVER1", deductible + first),
            Map.entry("OVER2", deductible + second),
            Map.entry("B1", first),
            Map.entry("B2", second),
            Map.entry("R1", hundredths(bands.get(0))),
            Map.entry("R2", hundredths(bands.get(1))),
            Map.entry("R3", hundredths(bands.get(2))),
            Map.entry("MAX", fen(law, "relief.supplement.max")),
            Map.entry("MEDICAL", fen(law, "relief.accident.medical.max")),
            Map.entry("DISABILITY", fen(law, "relief.accident.disability.max")),
            Map.entry("ACCIDENT_DEATH", fen(law, "relief.accident.death")),
            Map.entry("ILLNESS_DEATH", fen(law, "relief.illness.death")),
            Map.entry("LISTED", 20),
            Map.entry("MIN", ages.getOrDefault("min", "")),
            Map.entry("MAXAGE", ages.getOrDefault("max", "")),
            Map.entry("STUDENT", fen(law, "relief.student.benefit")),
            Map.entry("JUNIOR", yuan(grants, "junior-college")),
            Map.entry("UNDER", yuan(grants, "undergraduate")),
            Map.entry("POST", yuan(grants, "postgraduate")));
    String text = rules;
    for (var hole : holes.entrySet()) {
      text = text.replace("$" + hole.getKey() + "$", String.valueOf(hole.getValue()));
    }
    return text;
  }

  private static long hundredths(Parameter.Band band) {
    return band.rate().movePointRight(2).longValueExact();
  }

  private static long yuan(Map<String, String> table, String key) {
    return Money.of(table.getOrDefault(key, "")).fen();
  }

  private static long fen(Law law, String name) {
    return granted(law.money(name)).fen();
  }

  private static Map<String, String> table(Law law, String name) {
    return granted(law.table(name));
  }

  private static <T> T granted(Ruling<T> ruling) {
    if (ruling instanceof Ruling.Granted<T> granted) {
      return granted.value();
    }
    throw new IllegalStateException("Expected a figure in force but got " + ruling);
  }

  /**
   * What the people are owed together, in fen.
   *
   * @param atATime people in one session, which is thrown away after them
   */
  long owed(List<Claimant> people, int atATime) {
    long owed = 0;
    for (int from = 0; from < people.size(); from += atATime) {
      List<Claimant> some = people.subList(from, Math.min(from + atATime, people.size()));
      KieSession session = base.newKieSession();
      try {
        some.forEach(session::insert);
        session.fireAllRules();
      } finally {
        session.dispose();
      }
      for (Claimant one : some) {
        owed += one.getOwed();
      }
    }
    return owed;
  }

  /** The people as facts. */
  static List<Claimant> claimants(List<Person> people) {
    return new ArrayList<>(people.stream().map(Claimant::new).toList());
  }
}
