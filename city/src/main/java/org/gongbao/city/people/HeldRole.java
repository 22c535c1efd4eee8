package org.gongbao.city.people;

/**
 * A role as it stands in the table, with its number.
 *
 * @param login of him who holds it
 */
public record HeldRole(long id, String login, RoleGrant grant) {}
