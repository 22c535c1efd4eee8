/**
 * The HTTP API: JSON in, JSON or {@code application/problem+json} out. {@code Call} reads requests,
 * {@code Answers} writes rulings, the rest are the addresses.
 */
@NullMarked
@ApplicationModule(displayName = "API")
package org.gongbao.city.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
