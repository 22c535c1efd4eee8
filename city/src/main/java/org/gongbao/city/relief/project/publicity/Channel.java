package org.gongbao.city.relief.project.publicity;

import java.util.Locale;

/** The six channels of publicity (relief/6.3.1), in the order of the text. */
public enum Channel {
  /** The service card (服务明白卡). */
  SERVICE_CARD,
  /** Public adverts (公益广告). */
  PUBLIC_ADVERT,
  /** The policy on the wall (政策上墙). */
  POSTED_POLICY,
  /** Banners and leaflets (横幅传单). */
  BANNERS_AND_LEAFLETS,
  /** Talks in courtyards (院坝讲解). */
  COURTYARD_TALK,
  /** Typical cases (典型实例). */
  TYPICAL_CASE;

  /** As written in JSON: {@code courtyard-talk}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
