package org.gongbao.city.relief.population;

import java.util.List;

/**
 * What is assumed of the people (模拟假设). These are assumptions in round numbers, chosen so that the
 * picture is plausible; none is taken from a register, none is a finding. Chances are in
 * millionths, of a person and the fourteen months of the notice.
 *
 * @param classes who stands on a register, by class in the order of {@code InsuredClass}; the rest
 *     of the people stand on none
 * @param later insured who come after the first batch
 * @param ill in hospital with costs outside the catalogue in the first period, by age from 0, 18,
 *     45 and 65 on; in the second, of two months, a sixth of it
 * @param hurt treated after an accident
 * @param again of those, treated after a second one in the same period
 * @param disabled of those hurt, left with a disability
 * @param killed of those hurt
 * @param dying of illness, by the same ages
 * @param gravelyIll pupils and students with a grave illness, of whom a tenth has one that is not
 *     listed or was diagnosed before
 * @param admitted to higher education, of those from 17 to 23 years
 */
public record Assumptions(
    List<Integer> classes,
    int later,
    List<Integer> ill,
    int hurt,
    int again,
    int disabled,
    int killed,
    List<Integer> dying,
    int gravelyIll,
    int admitted) {

  public Assumptions {
    classes = List.copyOf(classes);
    ill = List.copyOf(ill);
    dying = List.copyOf(dying);
  }

  /** A city like Chongqing: about a thirtieth of the people stands on a register. */
  public static Assumptions city() {
    return new Assumptions(
        List.of(25_000, 5_500, 150, 250, 3_500),
        90_000,
        List.of(60_000, 110_000, 190_000, 280_000),
        25_000,
        60_000,
        45_000,
        12_000,
        List.of(600, 1_500, 6_000, 38_000),
        900,
        90_000);
  }

  /** The same people, all of them on a register: each is reckoned for. */
  public Assumptions everybodyInsured() {
    return new Assumptions(
        List.of(729_000, 160_000, 4_000, 7_000, 100_000),
        later,
        ill,
        hurt,
        again,
        disabled,
        killed,
        dying,
        gravelyIll,
        admitted);
  }

  /** Everybody insured, and everything happens to everybody: the hardest that rules can meet. */
  public static Assumptions everythingHappens() {
    int always = Draws.WHOLE;
    return new Assumptions(
        city().everybodyInsured().classes(),
        0,
        List.of(always, always, always, always),
        always,
        always,
        always,
        Draws.WHOLE / 2,
        List.of(always, always, always, always),
        always,
        always);
  }
}
