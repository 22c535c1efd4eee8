package org.gongbao.city.web;

import org.gongbao.city.people.Parties;

/**
 * A party found.
 *
 * @param seen true if its page may be opened; whoever brings the number exactly finds it anyhow
 */
public record FoundParty(Parties.Entry party, boolean seen) {}
