package org.gongbao.engine;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.gongbao.law.LawBook;

/**
 * What one engine decides with.
 *
 * @param law the present law book; a publication replaces it
 * @param systemClock the system's clock; goes into headers, no rule reads it
 * @param build build of the program
 * @param keyed digests of what clients put in
 */
record Setting(
    Supplier<LawBook> law, InstantSource systemClock, String build, Sealer sealer, Keyed keyed) {}
