package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Personal;

/**
 * What a case knows of an activity.
 *
 * @param activity empty before it is recorded
 */
public record ActivityFile(Optional<Activity> activity) {

  /** Nothing yet. */
  static final ActivityFile EMPTY = new ActivityFile(Optional.empty());

  /** The activity. */
  public record Activity(
      @CaseEvent.Open String division,
      GuidanceForm form,
      int function,
      LocalDate held,
      int participants,
      Personal<String> subject) {}

  /** How many activities of a form there were, and how many took part. */
  public record Count(int activities, int participants) {

    Count and(Activity one) {
      return new Count(activities + 1, participants + one.participants());
    }
  }

  /** What the activity of a case knows. */
  public static ActivityFile of(CaseFile file) {
    return file.data(ActivityFile.class);
  }

  /** The activities of a year by their form; forms without one are left out. */
  public static SortedMap<GuidanceForm, Count> counted(
      Collection<ActivityFile> activities, int year) {
    SortedMap<GuidanceForm, Count> counts = new TreeMap<>();
    activities.stream()
        .flatMap(file -> file.activity().stream())
        .filter(one -> one.held().getYear() == year)
        .forEach(one ->
            counts.put(one.form(), counts.getOrDefault(one.form(), new Count(0, 0)).and(one)));
    return counts;
  }

  ActivityFile apply(ActivityEvent event) {
    return switch (event) {
      case ActivityEvent.ActivityHeld e ->
          new ActivityFile(
              Optional.of(
                  new Activity(
                      e.division(),
                      e.form(),
                      e.function(),
                      e.held(),
                      e.participants(),
                      e.subject())));
    };
  }
}
