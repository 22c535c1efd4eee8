package org.gongbao.city.relief.population;

/**
 * Insured people by their costs outside the catalogue in the fourteen months.
 *
 * @param number 0 without a cost, then from 1 for the least to 10 for the dearest
 * @param fromFen least cost of it, to about a twentieth
 */
public record Decile(int number, long fromFen, Shift row) {}
