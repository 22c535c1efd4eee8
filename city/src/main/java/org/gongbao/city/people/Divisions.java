package org.gongbao.city.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The city's divisions over time: 38 districts and counties and 3 zones in the gazette's year. */
@Component
public final class Divisions {

  /** The city itself. */
  public static final String CITY = "500000";

  private final List<Division> rows;

  /** Reads the rows that lie in the package. */
  public Divisions() {
    try (InputStream file =
            Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.csv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      rows = lines.lines().filter(line -> !line.startsWith("#")).map(Division::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read the divisions in the package", e);
    }
  }

  /** Those with a district's powers on that day, in order of their codes; without the city. */
  public List<Division> on(LocalDate day) {
    return rows.stream()
        .filter(division -> division.kind() != Division.Kind.CITY && division.existsOn(day))
        .toList();
  }

  /** The division of that code as it was on that day. */
  public Optional<Division> find(String code, LocalDate day) {
    return rows.stream()
        .filter(division -> division.code().equals(code) && division.existsOn(day))
        .findFirst();
  }
}
