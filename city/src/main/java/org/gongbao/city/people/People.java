package org.gongbao.city.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who acts, for whom, where and as what. */
@Component
public class People {

  /** How long an API token is good for. */
  static final Duration TOKEN_LIFE = Duration.ofDays(30);

  private final PeopleStore store;
  private final Organs organs;
  private final Grants roles;
  private final SystemClock clock;
  private final PasswordEncoder passwords =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  /** The people in a database. */
  public People(DataSource app, SystemClock clock) {
    JdbcClient jdbc = JdbcClient.create(app);
    this.store = new PeopleStore(jdbc);
    this.organs = new Organs(jdbc);
    this.roles = new Grants(jdbc);
    this.clock = clock;
  }

  /** The person of that login with today's roles; empty if there is none, or it is disabled. */
  public Optional<SignedIn> actor(String login) {
    return actor(login, today());
  }

  /** The city's day, by the law's clock: roles are held and organs are named by it. */
  public LocalDate today() {
    return store.today();
  }

  /** The person of that login with the roles of that day; empty if none, or disabled. */
  public Optional<SignedIn> actor(String login, LocalDate day) {
    return store.personByLogin(login).flatMap(row -> enabled(row, day));
  }

  /** The person whose unexpired API token this is, with today's roles. */
  public Optional<SignedIn> actorByToken(String token) {
    return actorByToken(token, today());
  }

  /** The person whose unexpired API token this is, with the roles of that day. */
  public Optional<SignedIn> actorByToken(String token, LocalDate day) {
    return store.personByToken(digest(token), clock.instant()).flatMap(row -> enabled(row, day));
  }

  /**
   * Makes a new API token, good for thirty days; only its digest is kept. Empty if no such login.
   */
  public Optional<String> issueToken(String login) {
    Instant now = clock.instant();
    store.deleteExpiredTokens(now);
    return store
        .personByLogin(login)
        .filter(row -> !row.disabled())
        .map(row -> {
          String token = "gb_" + Secrets.fresh();
          store.insertToken(digest(token), row.id(), now, now.plus(TOKEN_LIFE));
          return token;
        });
  }

  /** The logins of everybody not disabled, oldest first. */
  public List<String> logins() {
    return store.logins();
  }

  /** Shuts a person out, or lets him in again; takes effect at his next request. */
  public void disable(String login, boolean disabled) {
    store.updateDisabled(login, disabled);
  }

  /** One person as the administration sees him. */
  public record Entry(String login, String name, Optional<String> organ, boolean disabled) {}

  /**
   * People by login.
   *
   * @param text part of a login or a name; empty for all
   * @param after login of the last one of the page before; empty at the beginning
   */
  public List<Entry> page(String text, String after, int most) {
    return store.page(text, after, most).stream().map(People::entry).toList();
  }

  /** One person, also a disabled one. */
  public Optional<Entry> entry(String login) {
    return store.personByLogin(login).map(People::entry);
  }

  private static Entry entry(PeopleStore.PersonRow row) {
    return new Entry(row.login(), row.name(), row.organ(), row.disabled());
  }

  /** Roles of a person that last today or begin later, with their numbers. */
  public List<HeldRole> roles(String login) {
    return roles.of(login, today());
  }

  /** Roles that somebody lent, which last today or begin later. */
  public List<HeldRole> lentBy(String login) {
    return roles.lentBy(login, today());
  }

  /** Roles for an organ that last today or begin later. */
  public List<HeldRole> rolesFor(String organ) {
    return roles.ofOrgan(organ, today());
  }

  /** How a role that was not one's own was held on a day; empty if it was one's own. */
  public Optional<Hold> stead(String login, String role, String organ, LocalDate day) {
    return role.isEmpty()
        ? Optional.empty()
        : roles.stead(login, role, organ, day).filter(hold -> hold.kind() != Hold.Kind.OWN);
  }

  /** All rows of one organ, the newest first. */
  public List<Organ> history(String organ) {
    return organs.history(organ);
  }

  /** A new password; whoever knew the old one is out at his next sign-in. */
  String freshPassword(String login) {
    String password = Secrets.fresh();
    store.updatePassword(login, passwords.encode(password));
    return password;
  }

  /** The organ of that id as it was on that day. */
  public Optional<Organ> organ(String id, LocalDate day) {
    return organs.find(id, day);
  }

  /** Every organ there was on that day, by id. */
  public List<Organ> organs(LocalDate day) {
    return organs.on(day);
  }

  /** Enters an organ. */
  public void enter(Organ organ) {
    organs.insert(organ);
  }

  /** Enters a person with a password and roles. */
  public void enter(
      String login, String name, Optional<String> organ, String password, List<RoleGrant> grants) {
    UUID id = UUID.randomUUID();
    store.insertPerson(
        new PeopleStore.PersonRow(
            id, login, name, organ, passwords.encode(password), false, Optional.empty()),
        clock.instant());
    grants.forEach(grant -> roles.insert(id, grant));
  }

  /** True if nobody was entered yet. */
  boolean isEmpty() {
    return store.isEmpty();
  }

  /**
   * Enters whose account it is, by the key of his identity number; false if the account has one, or
   * the number has an account.
   */
  public boolean identify(String login, PersonKey person) {
    return store.identify(login, person.key());
  }

  /** Takes back whose account it is. */
  void withdrawIdentity(String login) {
    store.withdrawIdentity(login);
  }

  /** True if that is the password of that login; takes as long for a login that there is not. */
  boolean knows(String login, String password) {
    Optional<PeopleStore.PersonRow> row = store.personByLogin(login);
    boolean right =
        passwords.matches(password, row.map(PeopleStore.PersonRow::hash).orElse(NOBODY));
    return right && row.filter(person -> !person.disabled()).isPresent();
  }

  /** A digest of no password that anybody knows: the work is the same as for a real one. */
  private static final String NOBODY =
      PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(Secrets.fresh());

  private Optional<SignedIn> enabled(PeopleStore.PersonRow row, LocalDate day) {
    return row.disabled()
        ? Optional.empty()
        : Optional.of(
            new SignedIn(
                row.id(),
                row.login(),
                row.name(),
                row.organ(),
                roles.of(row.id(), day),
                row.identity()));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }
}
