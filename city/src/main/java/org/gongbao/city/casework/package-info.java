/**
 * Cases as people meet them: the engine wired into the city, one facade for pages, API and command
 * line ({@link org.gongbao.city.casework.Casework}), and the stateless rules. A policy adds itself
 * by a bean of {@link org.gongbao.city.casework.Policy}; nothing else changes.
 */
@NullMarked
@ApplicationModule(displayName = "Casework")
package org.gongbao.city.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
