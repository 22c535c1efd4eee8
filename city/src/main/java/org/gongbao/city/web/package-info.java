/**
 * The face (界面): the shell of every page, the design system, and the pages over the case work and
 * the law. Pages are rendered on the server and work without script.
 *
 * <p>{@link org.gongbao.city.web.Shell} is what every page shows around its content; {@link
 * org.gongbao.city.web.Words} finds names in the bundles; {@link org.gongbao.city.web.Form} makes a
 * form of an action's schema.
 */
@NullMarked
@ApplicationModule(displayName = "Web")
package org.gongbao.city.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
