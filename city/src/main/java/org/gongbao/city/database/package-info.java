/** The city's PostgreSQL: started here or elsewhere, its roles, its migrations, its connections. */
@NullMarked
@ApplicationModule(displayName = "Database")
package org.gongbao.city.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
