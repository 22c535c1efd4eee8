/**
 * What every door has in common: bodies that are bounded and well formed, problems, page templates.
 */
@NullMarked
@ApplicationModule(displayName = "HTTP")
package org.gongbao.city.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
