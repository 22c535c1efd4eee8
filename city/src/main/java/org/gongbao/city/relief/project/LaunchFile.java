package org.gongbao.city.relief.project;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseFile;

/** What a case knows of the launch of the project: when what was asked for. */
public record LaunchFile(
    Optional<LocalDate> launched, Optional<LocalDate> rules, Optional<LocalDate> people) {

  /** Nothing yet. */
  static final LaunchFile EMPTY =
      new LaunchFile(Optional.empty(), Optional.empty(), Optional.empty());

  /** What the launch of a case knows. */
  public static LaunchFile of(CaseFile file) {
    return file.data(LaunchFile.class);
  }

  LaunchFile apply(LaunchEvent event) {
    return switch (event) {
      case LaunchEvent.ProjectLaunched e ->
          new LaunchFile(Optional.of(e.launched()), rules, people);
      case LaunchEvent.RulesCalledFor e ->
          new LaunchFile(launched, Optional.of(e.called()), people);
      case LaunchEvent.PeopleCalledFor e ->
          new LaunchFile(launched, rules, Optional.of(e.called()));
    };
  }
}
