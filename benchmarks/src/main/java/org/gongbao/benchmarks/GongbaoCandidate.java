package org.gongbao.benchmarks;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Log;
import org.gongbao.engine.Outcome;
import org.gongbao.law.LawBook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gongbao's engine, as any Java program would use it: public types, its own two database roles. */
record GongbaoCandidate(String name, String database) implements Candidate<CaseId> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public void install(Server server) throws SQLException {
    try (Connection owner = server.connect(database)) {
      Engine.install(owner);
    }
    try (Pools pools = new Pools(server, database, 2, Optional.empty());
        Running running = start(pools)) {
      if (!running.engine.clock().beginAt(SixStages.beginning(), true)) {
        throw new IllegalStateException("Expected a database without cases");
      }
    }
  }

  @Override
  public Running start(Pools pools) {
    LawBook law = SixStages.law();
    return new Running(
        Engine.builder(pools.of("gb_app", true), pools.of("gb_keeper", true), () -> law)
            .procedure(SixStages.procedure())
            .vaultKey("bench", new SecretKeySpec(new byte[32], "AES"))
            .digestKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
            .logKey(logKey())
            .build("bench")
            .start());
  }

  /**
   * One event and one changed case an action, twelve stopped clocks a case, a log that is whole.
   */
  @Override
  public void demand(Server server, Cost cost) throws SQLException {
    cost.demand("event", Cost.Kind.INSERTED, 1);
    cost.demand("case_file", Cost.Kind.UPDATED, 1);
    String wrong =
        """
        select count(*)::text from gb.case_file where closed_at is null
          or (select count(*) from regexp_matches(convert_from(state, 'UTF8'), 'STOPPED', 'gi')) <> 12
        """;
    if (!server.text(database, wrong).equals("0")) {
      throw new IllegalStateException("Expected twelve stopped clocks in every closed case");
    }
    try (Pools pools = new Pools(server, database, 2, Optional.empty());
        Running running = start(pools)) {
      Log.Verification log = running.engine.log().verify();
      if (!log.isIntact()) {
        throw new IllegalStateException("Expected a whole log but got " + log.faults());
      }
    }
  }

  /** A started engine. */
  static final class Running implements Contender<CaseId> {

    private final Engine engine;
    private final AtomicLong keys = new AtomicLong();

    Running(Engine engine) {
      this.engine = engine;
    }

    Engine engine() {
      return engine;
    }

    /** A client's key as clients make them, 36 characters, never twice. */
    private String key() {
      return new UUID(System.nanoTime(), keys.incrementAndGet()).toString();
    }

    @Override
    public CaseId open() {
      ObjectNode input = JSON.createObjectNode().put("matter", "M-2021-0315");
      return granted(
          new Command(
              engine.newCase(),
              SixStages.NAME + "/begin",
              input,
              SixStages.CLERK,
              Command.AT_ONCE,
              key()));
    }

    @Override
    public void complete(CaseId opened, int stage) {
      ObjectNode input = JSON.createObjectNode().put("code", "A-17").put("pages", 12);
      granted(
          new Command(
              opened, SixStages.action(stage), input, SixStages.CLERK, Command.AT_ONCE, key()));
    }

    private CaseId granted(Command command) {
      Outcome outcome = engine.act(command, OptionalInt.empty());
      if (!outcome.ruling().isGranted() || outcome.repeated()) {
        throw new IllegalStateException("Expected a granted action but got " + outcome.ruling());
      }
      return outcome.id();
    }

    /** The engine holds nothing of its own: its connections belong to the pools. */
    @Override
    public void close() {}
  }

  static KeyPair logKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have Ed25519", e);
    }
  }
}
