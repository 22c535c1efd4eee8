package org.gongbao.city.people;

/** A demonstration's login with its password, as the sign-in page lists it. */
public record DemoLogin(String login, String name, String password) {}
