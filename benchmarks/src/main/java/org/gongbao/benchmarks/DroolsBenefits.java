package org.gongbao.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.gongbao.city.relief.population.Person;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Money;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
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

  private final KieBase base;

  private final List<Figures> figures;

  private DroolsBenefits(String rules, List<Figures> figures) {
    this.figures = figures;
    String drl =
        "package org.gongbao.benchmarks;\nimport org.gongbao.benchmarks.Claimant;\n"
            + "import org.gongbao.benchmarks.Figures;\n\n"
            + rules;
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/org/gongbao/benchmarks/relief.drl", drl);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults() + "\n" + drl);
    }
    base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  /** The figures of a day written into the rules; whatever day an event has, they are its law. */
  static DroolsBenefits written(Law law) {
    return new DroolsBenefits(filled(DroolsRules.written(), law), List.of());
  }

  /** The figures as facts, a fact a span of unchanged law; each event is judged by its own day. */
  static DroolsBenefits dated(LawBook book, List<LocalDate> begins, LocalDate end) {
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      LocalDate to = i + 1 < begins.size() ? begins.get(i + 1).minusDays(1) : end;
      figures.add(figures(book.on(begins.get(i), LocalDate.MAX, Tracer.OFF), begins.get(i), to));
    }
    return new DroolsBenefits(DroolsRules.dated(), figures);
  }

  private static Figures figures(Law law, LocalDate from, LocalDate to) {
    Map<String, Object> holes = holes(law);
    return new Figures(
        from.toEpochDay(),
        to.toEpochDay(),
        word -> Long.parseLong(String.valueOf(holes.getOrDefault(word, ""))));
  }

  private static String filled(String rules, Law law) {
    String text = rules;
    for (var hole : holes(law).entrySet()) {
      text = text.replace("$" + hole.getKey() + "$", String.valueOf(hole.getValue()));
    }
    return text;
  }

  private static Map<String, Object> holes(Law law) {
    List<Parameter.Band> bands = granted(law.bands("relief.supplement.bands"));
    long first = Money.of(bands.get(0).upto().orElseThrow().toPlainString()).fen();
    long second = Money.of(bands.get(1).upto().orElseThrow().toPlainString()).fen();
    long deductible = fen(law, "relief.supplement.deductible");
    Map<String, String> ages = table(law, "relief.student.age");
    Map<String, String> grants = table(law, "relief.education");
    return Map.ofEntries(
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
        figures.forEach(session::insert);
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
