package org.gongbao.city.web;

/**
 * A colour of letters on its ground, with the contrast of the two.
 *
 * @param ink token of the letters
 * @param ground token of the ground
 * @param ratio with one decimal: {@code 8.6}
 * @param large the same with large letters, where more is asked for
 */
public record Swatch(String ink, String ground, String ratio, String large) {}
