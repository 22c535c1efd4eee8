/**
 * The room of the text: reads a gazette, aligns it with the clause catalogue, keeps it, and says
 * which clauses are executed by what.
 *
 * <p>Start at {@link org.gongbao.city.gazette.Gazettes}. {@code reading} rebuilds documents from
 * the text, {@code catalogue} loads the nine catalogues, {@code placing} aligns both, {@code
 * keeping} stores imports.
 */
@NullMarked
@ApplicationModule(displayName = "Gazette")
package org.gongbao.city.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
