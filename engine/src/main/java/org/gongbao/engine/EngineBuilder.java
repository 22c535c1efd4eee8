package org.gongbao.engine;

import java.security.KeyPair;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.gongbao.law.LawBook;

/** Sets up an {@link Engine}. */
public final class EngineBuilder {

  final List<Procedure> procedures = new ArrayList<>();
  final Map<String, SecretKey> vaultKeys = new HashMap<>();
  final DataSource app;
  final DataSource keeper;
  final Supplier<LawBook> law;
  InstantSource systemClock = InstantSource.system();
  String vaultKeyId = "";
  Optional<SecretKey> digestKey = Optional.empty();
  Optional<KeyPair> logKey = Optional.empty();
  Optional<DataSource> eraser = Optional.empty();
  String build = "development";

  EngineBuilder(DataSource app, DataSource keeper, Supplier<LawBook> law) {
    this.app = app;
    this.keeper = keeper;
    this.law = law;
  }

  /** Adds a procedure; several versions of one may be added. */
  public EngineBuilder procedure(Procedure procedure) {
    procedures.add(procedure);
    return this;
  }

  /** The key that seals personal parts from now on. */
  public EngineBuilder vaultKey(String id, SecretKey key) {
    vaultKeyId = id;
    vaultKeys.put(id, key);
    return this;
  }

  /** A key under which older parts were sealed. */
  public EngineBuilder olderVaultKey(String id, SecretKey key) {
    vaultKeys.put(id, key);
    return this;
  }

  /**
   * The key under which commands and their keys are digested. It must stay the same: a repeat is
   * known by it.
   */
  public EngineBuilder digestKey(SecretKey key) {
    digestKey = Optional.of(key);
    return this;
  }

  /** The pair of Ed25519 by which the log keeper signs. */
  public EngineBuilder logKey(KeyPair pair) {
    logKey = Optional.of(pair);
    return this;
  }

  /** The system's clock, for headers and ids; never the law's. */
  public EngineBuilder systemClock(InstantSource clock) {
    systemClock = clock;
    return this;
  }

  /** Connections of the role that may erase; without them {@link Engine#erase} cannot be used. */
  public EngineBuilder eraser(DataSource connections) {
    eraser = Optional.of(connections);
    return this;
  }

  /** Name of the program's build; stands in every header. */
  public EngineBuilder build(String name) {
    build = name;
    return this;
  }

  /** Starts the engine. */
  public Engine start() {
    if (vaultKeys.isEmpty()) {
      throw new IllegalStateException("Expected a vault key: personal parts cannot be sealed");
    }
    if (digestKey.isEmpty()) {
      throw new IllegalStateException("Expected a digest key: repeats could not be known");
    }
    if (logKey.isEmpty()) {
      throw new IllegalStateException("Expected a log key: what stands could not be signed");
    }
    return new Engine(this);
  }
}
