package org.gongbao.city.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that is done by hand to organs, people, roles and parties. One act at a time, in one
 * transaction with its line in the journal.
 */
@Component
public class Acts {

  /** The role that administers this installation. */
  public static final String ADMINISTRATOR = "administrator";

  private final Map<String, Act> acts;
  private final List<Act> inOrder;
  private final JdbcClient jdbc;
  private final TransactionTemplate whole;
  private final Journal journal;

  /** The acts of an installation. */
  public Acts(
      DataSource app,
      People people,
      Divisions divisions,
      Parties parties,
      OrganCases cases,
      PartySight sight,
      PersonKeys keys) {
    jdbc = JdbcClient.create(app);
    whole = new TransactionTemplate(new JdbcTransactionManager(app));
    journal = new Journal(jdbc);
    Ledger ledger = new Ledger(jdbc, people, divisions, journal);
    inOrder =
        Stream.of(
                new OrganActs(ledger, cases).all(),
                new PersonActs(ledger).all(),
                new IdentityActs(ledger, keys).all(),
                new SuccessionActs(ledger).all(),
                new LendingActs(ledger).all(),
                new PartyActs(ledger, parties, sight).all())
            .flatMap(List::stream)
            .toList();
    acts = inOrder.stream().collect(Collectors.toMap(Act::name, Function.identity()));
  }

  /** Every act, those that belong together side by side. */
  public List<Act> all() {
    return inOrder;
  }

  /** The act of that name. */
  public Optional<Act> find(String name) {
    return Optional.ofNullable(acts.get(name));
  }

  /** What was done, the newest first. */
  public Journal journal() {
    return journal;
  }

  /**
   * Takes an act.
   *
   * @param given texts by field, as a form or a call brought them
   * @throws IllegalArgumentException if there is no such act
   */
  public Ruling<Act.Done> take(SignedIn who, String name, Map<String, String> given) {
    Act act =
        find(name)
            .orElseThrow(() -> new IllegalArgumentException("Expected an act but got " + name));
    if (!act.isFor(who)) {
      return Ruling.refused(
          RefusalKind.WRONG_ROLE,
          Inputs.CLAUSE,
          "people.not-yours",
          act.by() == Act.By.ADMINISTRATOR ? ADMINISTRATOR : "official");
    }
    Inputs in = new Inputs(given);
    for (String field : given.keySet()) {
      if (act.asks().stream().noneMatch(asked -> asked.name().equals(field))) {
        in.fault(field, "input.unknown", "");
      }
    }
    if (in.isFaulty()) {
      return in.refused();
    }
    try {
      return Optional.ofNullable(whole.execute(status -> alone(act, who, in))).orElseThrow();
    } catch (DuplicateKeyException e) {
      return Ruling.refused(RefusalKind.CONFLICT, Inputs.CLAUSE, "people.somebody-was-faster");
    }
  }

  /** Acts that look at what is and write by it come one after the other. */
  private Ruling<Act.Done> alone(Act act, SignedIn who, Inputs in) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtext('people.acts'))
            """)
        .query((row, number) -> true)
        .single();
    return act.take(who, in);
  }
}
