package org.gongbao.city.people;

import java.util.Optional;

/** An invented organ in the making; written down in one line each. */
public record DemoOrgan(
    String id,
    String nameZh,
    String nameEn,
    String kind,
    Optional<CreditCode> creditCode,
    Optional<String> parent) {

  /** An organ that stands under none and has no code. */
  public static DemoOrgan of(String id, String nameZh, String nameEn, String kind) {
    return new DemoOrgan(id, nameZh, nameEn, kind, Optional.empty(), Optional.empty());
  }

  /** The same with a code. */
  public DemoOrgan code(String text) {
    return new DemoOrgan(id, nameZh, nameEn, kind, Optional.of(new CreditCode(text)), parent);
  }

  /** The same under another organ. */
  public DemoOrgan under(String organ) {
    return new DemoOrgan(id, nameZh, nameEn, kind, creditCode, Optional.of(organ));
  }

  /** The organ, in a division. */
  public Organ in(String division) {
    return new Organ(
        id, nameZh, nameEn, kind, creditCode, parent, division, DemoPeople.SINCE, Optional.empty());
  }
}
