package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;

/**
 * One person made by chance, as a whole. Days are empty where nothing happened.
 *
 * @param number place in the population, from 0
 * @param place index in {@link PlaceShares#places()}
 * @param insured class, if on a register
 * @param month of enrolment, from 0
 * @param costs outside the catalogue in hospital, with the day of the last settlement, by period
 * @param medicalFen in-scope own part after an accident
 * @param againFen the same of a second accident in that period
 * @param disabilityTenths ratio of the disability
 * @param illness number in the list; 0 none; one beyond the list is not listed
 */
public record Person(
    long number,
    int place,
    Optional<InsuredClass> insured,
    int month,
    LocalDate born,
    java.util.List<Cost> costs,
    Optional<LocalDate> accident,
    int medicalFen,
    int againFen,
    int disabilityTenths,
    Optional<Death.Cause> cause,
    Optional<LocalDate> died,
    int illness,
    Optional<LocalDate> diagnosed,
    boolean student,
    boolean firstDiagnosis,
    Optional<Education.Exam> exam,
    Optional<Education.Level> level,
    boolean fullTime,
    Optional<LocalDate> school) {

  /** Costs of a period. */
  public record Cost(int fen, LocalDate settled) {}
}
