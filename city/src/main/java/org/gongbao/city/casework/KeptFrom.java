package org.gongbao.city.casework;

/**
 * Cases that are kept from the very person they are about (对本人保密), though his office would show
 * them: whoever is charged is not forewarned. It lasts as long as he is tied in that capacity.
 *
 * @param procedure name of the procedure
 * @param capacity capacity of the tie to the person, like {@code charged}
 */
public record KeptFrom(String procedure, String capacity) {}
