/** The commands of {@code ./gongbao}; each calls a room's base package, none holds a rule. */
@NullMarked
@ApplicationModule(displayName = "Command line")
package org.gongbao.city.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
