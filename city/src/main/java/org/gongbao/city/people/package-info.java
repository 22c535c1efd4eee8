/** Who acts, for whom, where and as what: organs, divisions, persons, roles, sign-in and tokens. */
@NullMarked
@ApplicationModule(displayName = "People")
package org.gongbao.city.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
