/** The machine's time; the law's day is another thing and lies with the engine. */
@NullMarked
@ApplicationModule(displayName = "Clock")
package org.gongbao.city.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
