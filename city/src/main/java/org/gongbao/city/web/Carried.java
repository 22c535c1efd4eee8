package org.gongbao.city.web;

/**
 * Something that carries out a clause, with its name.
 *
 * @param kind {@code action}, {@code clock}, {@code rule} …
 * @param code its name in its room
 */
public record Carried(String kind, String name, String code) {}
