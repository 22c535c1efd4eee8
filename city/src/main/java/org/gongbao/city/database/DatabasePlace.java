package org.gongbao.city.database;

import java.util.Optional;

/**
 * Where the city's database is.
 *
 * @param directory the installation's directory; its secrets lie there in either case
 * @param jdbcUrl a server of the user's own, PostgreSQL 15 or newer, with the credentials of a role
 *     that may create roles; empty for the embedded one
 */
public record DatabasePlace(DataDirectory directory, Optional<String> jdbcUrl) {}
