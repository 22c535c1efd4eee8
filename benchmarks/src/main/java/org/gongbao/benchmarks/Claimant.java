package org.gongbao.benchmarks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.relief.population.Days;
import org.gongbao.city.relief.population.Person;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.FullYears;

/**
 * A person of the population as a fact of Drools: a bean whose properties its rules match and set.
 */
public final class Claimant {

  private final boolean insured;
  private final long firstCost;
  private final long secondCost;
  private final boolean hurt;
  private final long medical;
  private final long again;
  private final long disabilityTenths;
  private final String cause;
  private final int illness;
  private final int age;
  private final boolean student;
  private final boolean firstDiagnosis;
  private final long firstSettled;
  private final long secondSettled;
  private final long accidentDay;
  private final long deathDay;
  private final long diagnosedDay;
  private final long schoolDay;
  private final String exam;
  private final String level;
  private final boolean fullTime;
  private long firstScaled;
  private long secondScaled;
  private long medicalPaid;
  private long owed;

  Claimant(Person person) {
    this.insured = person.insured().isPresent();
    this.firstCost = cost(person, true);
    this.secondCost = cost(person, false);
    this.hurt = person.accident().isPresent();
    this.medical = person.medicalFen();
    this.again = person.againFen();
    this.disabilityTenths = person.disabilityTenths();
    this.cause = word(person.cause());
    this.illness = person.illness();
    this.age = person.diagnosed().map(day -> FullYears.on(person.born(), day)).orElse(-1);
    this.student = person.student();
    this.firstDiagnosis = person.firstDiagnosis();
    this.firstSettled = settled(person, true);
    this.secondSettled = settled(person, false);
    this.accidentDay = day(person.accident());
    this.deathDay =
        person.cause().equals(Optional.of(Death.Cause.ACCIDENT))
            ? day(person.accident())
            : day(person.died());
    this.diagnosedDay = day(person.diagnosed());
    this.schoolDay = day(person.school());
    this.exam = word(person.exam());
    this.level = word(person.level());
    this.fullTime = person.fullTime();
  }

  private static long cost(Person person, boolean first) {
    return person.costs().stream()
        .filter(cost -> first == cost.settled().isBefore(Days.FIRST.plusYears(1)))
        .mapToLong(Person.Cost::fen)
        .findFirst()
        .orElse(0);
  }

  private static long settled(Person person, boolean first) {
    return person.costs().stream()
        .map(Person.Cost::settled)
        .filter(day -> first == day.isBefore(Days.FIRST.plusYears(1)))
        .mapToLong(LocalDate::toEpochDay)
        .findFirst()
        .orElse(0);
  }

  private static long day(Optional<LocalDate> day) {
    return day.map(LocalDate::toEpochDay).orElse(0L);
  }

  private static String word(Optional<? extends Enum<?>> word) {
    return word.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** Nothing is owed yet. */
  void begin() {
    firstScaled = 0;
    secondScaled = 0;
    medicalPaid = 0;
    owed = 0;
  }

  public boolean isInsured() {
    return insured;
  }

  public long getFirstCost() {
    return firstCost;
  }

  public long getSecondCost() {
    return secondCost;
  }

  public boolean isHurt() {
    return hurt;
  }

  public long getMedical() {
    return medical;
  }

  public long getAgain() {
    return again;
  }

  public long getDisabilityTenths() {
    return disabilityTenths;
  }

  public String getCause() {
    return cause;
  }

  public int getIllness() {
    return illness;
  }

  public int getAge() {
    return age;
  }

  public boolean isStudent() {
    return student;
  }

  public boolean isFirstDiagnosis() {
    return firstDiagnosis;
  }

  public long getFirstSettled() {
    return firstSettled;
  }

  public long getSecondSettled() {
    return secondSettled;
  }

  public long getAccidentDay() {
    return accidentDay;
  }

  public long getDeathDay() {
    return deathDay;
  }

  public long getDiagnosedDay() {
    return diagnosedDay;
  }

  public long getSchoolDay() {
    return schoolDay;
  }

  public String getExam() {
    return exam;
  }

  public String getLevel() {
    return level;
  }

  public boolean isFullTime() {
    return fullTime;
  }

  public long getFirstScaled() {
    return firstScaled;
  }

  public void setFirstScaled(long scaled) {
    firstScaled = scaled;
  }

  public long getSecondScaled() {
    return secondScaled;
  }

  public void setSecondScaled(long scaled) {
    secondScaled = scaled;
  }

  public long getMedicalPaid() {
    return medicalPaid;
  }

  public void setMedicalPaid(long paid) {
    medicalPaid = paid;
  }

  public long getOwed() {
    return owed;
  }

  public void setOwed(long fen) {
    owed = fen;
  }
}
