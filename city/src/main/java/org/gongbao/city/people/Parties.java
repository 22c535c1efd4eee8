package org.gongbao.city.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.city.database.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persons and organisations with whom the city has to do. A number lies sealed; pages show it
 * masked, and each look at the whole of it is kept.
 */
@Component
public class Parties {

  /** The most rows that a search gives. */
  public static final int MOST = 50;

  private final JdbcClient jdbc;
  private final People people;
  private final PartySeal seal;

  /** Those of an installation. */
  public Parties(DataSource app, People people, Secrets secrets) {
    this.jdbc = JdbcClient.create(app);
    this.people = people;
    this.seal = new PartySeal(secrets);
  }

  /**
   * A party as pages show it.
   *
   * @param code a credit code, or an identity number masked
   * @param organ id of the organ whose people entered it; empty if of none
   */
  public record Entry(
      String id, Party.Kind kind, String name, String code, String organ, String enteredBy) {}

  /** A name for some time. */
  public record Named(String name, LocalDate firstDay, Optional<LocalDate> lastDayInclusive) {}

  /** Somebody looked at a number unmasked. */
  public record Look(Instant at, LocalDate day, String actor, String why) {}

  /** The person of that number, exactly. */
  public Optional<Entry> find(ResidentId number) {
    return byCode(seal.digest(Party.Kind.PERSON, number.text()));
  }

  /** The organisation of that code, exactly. */
  public Optional<Entry> find(CreditCode code) {
    return byCode(seal.digest(Party.Kind.ORGANISATION, code.text()));
  }

  private Optional<Entry> byCode(byte[] digest) {
    return jdbc.sql(
            """
            select p.id, p.kind, p.sealed_number, p.credit_code, p.organ, p.entered_by,
              (select n.name from people.party_name n where n.party = p.id
               and n.first_day <= people.today() order by n.first_day desc limit 1) as name
            from people.party p where p.code_digest = ?
            """)
        .param(digest)
        .query(this::entry)
        .optional();
  }

  /** The party of that id; whoever asks. */
  Optional<Entry> find(String id) {
    return uuid(id)
        .flatMap(key ->
            jdbc.sql(
                    """
                    select p.id, p.kind, p.sealed_number, p.credit_code, p.organ, p.entered_by,
                      (select n.name from people.party_name n where n.party = p.id
                       and n.first_day <= people.today() order by n.first_day desc limit 1) as name
                    from people.party p where p.id = ?
                    """)
                .param(key)
                .query(this::entry)
                .optional());
  }

  /** The party of that id, if it is in sight: entered by one's own organ, or tied to a case. */
  public Optional<Entry> find(SignedIn who, String id, PartySight sight) {
    return find(id).filter(one -> isSeen(who, one, sight));
  }

  private static boolean isSeen(SignedIn who, Entry one, PartySight sight) {
    return one.enteredBy().equals(who.login())
        || (!one.organ().isEmpty() && who.organ().equals(Optional.of(one.organ())))
        || sight.sees(who, one.id());
  }

  /** Parties in sight whose present name begins like that, by name. */
  public List<Entry> search(SignedIn who, String prefix, PartySight sight) {
    return jdbc
        .sql(
            """
            select p.id, p.kind, p.sealed_number, p.credit_code, p.organ, p.entered_by, n.name
            from people.party_name n join people.party p on p.id = n.party
            where n.name like ? and n.first_day <= people.today()
              and (n.last_day is null or n.last_day >= people.today())
            order by n.name, p.id limit 500
            """)
        .param(prefix.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .query(this::entry)
        .list()
        .stream()
        .filter(one -> isSeen(who, one, sight))
        .limit(MOST)
        .toList();
  }

  /** Names of a party, the newest first. */
  public List<Named> names(String id) {
    return jdbc.sql(
            """
            select name, first_day, last_day from people.party_name
            where party = ?::uuid order by first_day desc
            """)
        .param(id)
        .query((row, number) ->
            new Named(
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
        .list();
  }

  /** Who looked at the number unmasked, the newest first. */
  public List<Look> looks(String id) {
    return jdbc.sql(
            """
            select at, day, actor, why from people.look where party = ?::uuid
            order by id desc limit 100
            """)
        .param(id)
        .query((row, number) ->
            new Look(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("actor"),
                row.getString("why")))
        .list();
  }

  /** Enters a natural person; its id. */
  String enter(SignedIn who, ResidentId number, String name, LocalDate since) {
    UUID id = UUID.randomUUID();
    insert(
        who,
        id,
        Party.Kind.PERSON,
        seal.digest(Party.Kind.PERSON, number.text()),
        seal.seal(id, number),
        null);
    insertName(id.toString(), name, since);
    return id.toString();
  }

  /** Enters an organisation; its id. */
  String enter(SignedIn who, CreditCode code, String name, LocalDate since) {
    UUID id = UUID.randomUUID();
    insert(
        who,
        id,
        Party.Kind.ORGANISATION,
        seal.digest(Party.Kind.ORGANISATION, code.text()),
        null,
        code.text());
    insertName(id.toString(), name, since);
    return id.toString();
  }

  private void insert(
      SignedIn who,
      UUID id,
      Party.Kind kind,
      byte[] digest,
      byte @Nullable [] sealed,
      @Nullable String code) {
    jdbc.sql(
            """
            insert into people.party
              (id, kind, code_digest, sealed_number, credit_code, organ, entered_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(kind.name().toLowerCase(Locale.ROOT))
        .param(digest)
        .param(sealed)
        .param(code)
        .param(who.organ().orElse(null))
        .param(who.login())
        .update();
  }

  private void insertName(String id, String name, LocalDate since) {
    jdbc.sql(
            """
            insert into people.party_name (party, first_day, name) values (?::uuid, ?, ?)
            """)
        .params(id, since, name)
        .update();
  }

  /** Another name from a day on, after all names that were. */
  void rename(String id, String name, LocalDate since) {
    jdbc.sql(
            """
            update people.party_name set last_day = ? where party = ?::uuid and last_day is null
            """)
        .params(since.minusDays(1), id)
        .update();
    insertName(id, name, since);
  }

  /** The whole number of a natural person; the look is kept with it or there is none. */
  Optional<ResidentId> look(SignedIn who, String id, String why) {
    Optional<byte[]> sealed =
        jdbc.sql(
                """
                select sealed_number from people.party
                where id = ?::uuid and sealed_number is not null
                """)
            .param(id)
            .query((row, number) -> row.getBytes(1))
            .optional();
    return sealed.map(bytes -> {
      jdbc.sql(
              """
              insert into people.look (day, actor, party, why) values (?, ?, ?::uuid, ?)
              """)
          .params(people.today(), who.login(), id, why)
          .update();
      return seal.open(UUID.fromString(id), bytes);
    });
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte @Nullable [] sealed = row.getBytes("sealed_number");
    String code = sealed == null ? row.getString("credit_code") : seal.open(id, sealed).toString();
    return new Entry(
        id.toString(),
        Party.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("name")).orElse(""),
        code,
        Optional.ofNullable(row.getString("organ")).orElse(""),
        row.getString("entered_by"));
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id)).filter(one -> one.toString().equals(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
