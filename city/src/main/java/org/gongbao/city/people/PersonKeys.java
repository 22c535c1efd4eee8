package org.gongbao.city.people;

import java.util.HexFormat;
import org.gongbao.city.database.Secrets;
import org.springframework.stereotype.Component;

/**
 * Keys by which people are known where their numbers must not stand: the same for one number, and
 * of this installation alone, so that nobody can guess a number from a key.
 */
@Component
public final class PersonKeys {

  private static final int BYTES = 16;

  private final PartySeal seal;

  /** Those of an installation. */
  public PersonKeys(Secrets secrets) {
    seal = new PartySeal(secrets);
  }

  /** The key of a person's identity number, 32 hexadecimal digits. */
  public String key(ResidentId number) {
    return HexFormat.of().formatHex(seal.digest(Party.Kind.PERSON, number.text()), 0, BYTES);
  }
}
