package org.gongbao.city.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.LogKeys;
import org.gongbao.city.database.Secrets;
import org.gongbao.city.gazette.Execution;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Engine;
import org.gongbao.engine.EngineBuilder;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LawBook;

/** Builds the engine of an installation. */
final class Wiring {

  /** Name of the key that seals personal parts; a later key gets the next number. */
  private static final String VAULT_KEY = "vault-1";

  private static final String DIGEST_KEY = "engine/digest-key";

  private Wiring() {}

  static Engine engine(
      DataSource app,
      DataSource keeper,
      Secrets secrets,
      SystemClock clock,
      Supplier<LawBook> book,
      List<Policy> policies) {
    return builder(app, keeper, secrets, clock, book, policies).start();
  }

  static EngineBuilder builder(
      DataSource app,
      DataSource keeper,
      Secrets secrets,
      SystemClock clock,
      Supplier<LawBook> book,
      List<Policy> policies) {
    EngineBuilder builder =
        Engine.builder(app, keeper, book)
            .systemClock(clock)
            .build(build())
            .vaultKey(VAULT_KEY, key(secrets.get(VAULT_KEY)))
            .digestKey(key(secrets.get(DIGEST_KEY)))
            .logKey(LogKeys.of(secrets));
    policies.forEach(policy -> policy.procedures().forEach(builder::procedure));
    return builder;
  }

  /** Version of the program as packaged; stands in every event's header. */
  private static String build() {
    return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** 256 bits out of the secret's text, which has 192 bits of chance. */
  private static SecretKey key(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
      return new SecretKeySpec(digest, "AES");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  static List<Execution> executions(List<Policy> policies) {
    List<Execution> executions = new ArrayList<>();
    for (Policy policy : policies) {
      for (Procedure procedure : policy.procedures()) {
        for (String action : procedure.actions()) {
          add(executions, procedure.cites(action), Execution.Kind.ACTION, procedure, action);
        }
        for (Clock clock : procedure.clocks()) {
          add(executions, clock.cites(), Execution.Kind.CLOCK, procedure, clock.name());
        }
      }
      for (StatelessRule rule : policy.rules()) {
        rule.cites()
            .forEach(
                clause -> executions.add(new Execution(clause, Execution.Kind.RULE, rule.name())));
      }
    }
    return executions;
  }

  private static void add(
      List<Execution> executions,
      List<ClauseId> cites,
      Execution.Kind kind,
      Procedure procedure,
      String name) {
    cites.stream()
        .distinct()
        .forEach(
            clause -> executions.add(new Execution(clause, kind, procedure.name() + "/" + name)));
  }
}
