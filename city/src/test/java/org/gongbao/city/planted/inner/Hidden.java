package org.gongbao.city.planted.inner;

/** What only its own room may use. */
public record Hidden(String name) {}
