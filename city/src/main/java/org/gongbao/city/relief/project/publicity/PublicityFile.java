package org.gongbao.city.relief.project.publicity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of the publicity of a place.
 *
 * @param place id in the annex; empty before it is begun
 * @param card the newest service card
 */
public record PublicityFile(
    @CaseEvent.Open String place,
    Optional<LocalDate> begun,
    List<Entry> entries,
    Optional<ServiceCard> card) {

  /** Nothing yet. */
  static final PublicityFile EMPTY =
      new PublicityFile("", Optional.empty(), List.of(), Optional.empty());

  /** Something done by a channel. */
  public record Entry(Channel channel, LocalDate held, Personal<String> what) {}

  public PublicityFile {
    entries = List.copyOf(entries);
  }

  /** What the publicity of a case knows. */
  public static PublicityFile of(CaseFile file) {
    return file.data(PublicityFile.class);
  }

  static PublicityFile of(Known known) {
    return of(known.file());
  }

  /** Channels that were not used yet. */
  public List<Channel> unused() {
    List<Channel> used = entries.stream().map(Entry::channel).toList();
    return Arrays.stream(Channel.values()).filter(one -> !used.contains(one)).toList();
  }

  PublicityFile apply(PublicityEvent event) {
    return switch (event) {
      case PublicityEvent.PublicityBegun e ->
          new PublicityFile(e.place(), Optional.of(e.begun()), entries, card);
      case PublicityEvent.PublicityRecorded e ->
          new PublicityFile(
              place,
              begun,
              Stream.concat(entries.stream(), Stream.of(new Entry(e.channel(), e.held(), e.what())))
                  .toList(),
              card);
      case PublicityEvent.ServiceCardMade e ->
          new PublicityFile(place, begun, entries, Optional.of(e.card()));
    };
  }
}
