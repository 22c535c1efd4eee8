package org.gongbao.city.web;

/**
 * A board to choose.
 *
 * @param law the document's title
 */
public record BoardChoice(String path, String title, String lead, String law) {}
