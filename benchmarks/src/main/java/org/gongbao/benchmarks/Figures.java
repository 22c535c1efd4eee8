package org.gongbao.benchmarks;

import java.util.function.ToLongFunction;

/** The figures of a span of days as a fact of Drools, in whole fen. */
public final class Figures {

  private final long from;
  private final long to;
  private final long gate;
  private final long deductible;
  private final long firstUpto;
  private final long secondUpto;
  private final long secondOver;
  private final long thirdOver;
  private final long firstRate;
  private final long secondRate;
  private final long thirdRate;
  private final long most;
  private final long medical;
  private final long disability;
  private final long accidentDeath;
  private final long illnessDeath;
  private final long minAge;
  private final long maxAge;
  private final long student;
  private final long junior;
  private final long under;
  private final long post;

  Figures(long from, long to, ToLongFunction<String> figure) {
    this.from = from;
    this.to = to;
    this.gate = figure.applyAsLong("GATE");
    this.deductible = figure.applyAsLong("DEDUCT");
    this.firstUpto = figure.applyAsLong("B1");
    this.secondUpto = figure.applyAsLong("B2");
    this.secondOver = figure.applyAsLong("OVER1");
    this.thirdOver = figure.applyAsLong("OVER2");
    this.firstRate = figure.applyAsLong("R1");
    this.secondRate = figure.applyAsLong("R2");
    this.thirdRate = figure.applyAsLong("R3");
    this.most = figure.applyAsLong("MAX");
    this.medical = figure.applyAsLong("MEDICAL");
    this.disability = figure.applyAsLong("DISABILITY");
    this.accidentDeath = figure.applyAsLong("ACCIDENT_DEATH");
    this.illnessDeath = figure.applyAsLong("ILLNESS_DEATH");
    this.minAge = figure.applyAsLong("MIN");
    this.maxAge = figure.applyAsLong("MAXAGE");
    this.student = figure.applyAsLong("STUDENT");
    this.junior = figure.applyAsLong("JUNIOR");
    this.under = figure.applyAsLong("UNDER");
    this.post = figure.applyAsLong("POST");
  }

  public long getFrom() {
    return from;
  }

  public long getTo() {
    return to;
  }

  public long getGate() {
    return gate;
  }

  public long getDeductible() {
    return deductible;
  }

  public long getFirstUpto() {
    return firstUpto;
  }

  public long getSecondUpto() {
    return secondUpto;
  }

  public long getSecondOver() {
    return secondOver;
  }

  public long getThirdOver() {
    return thirdOver;
  }

  public long getFirstRate() {
    return firstRate;
  }

  public long getSecondRate() {
    return secondRate;
  }

  public long getThirdRate() {
    return thirdRate;
  }

  public long getMost() {
    return most;
  }

  public long getMedical() {
    return medical;
  }

  public long getDisability() {
    return disability;
  }

  public long getAccidentDeath() {
    return accidentDeath;
  }

  public long getIllnessDeath() {
    return illnessDeath;
  }

  public long getMinAge() {
    return minAge;
  }

  public long getMaxAge() {
    return maxAge;
  }

  public long getStudent() {
    return student;
  }

  public long getJunior() {
    return junior;
  }

  public long getUnder() {
    return under;
  }

  public long getPost() {
    return post;
  }
}
