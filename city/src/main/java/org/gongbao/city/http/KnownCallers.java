package org.gongbao.city.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells, before anything of a body is read, whether a request comes from somebody who signed in.
 */
@FunctionalInterface
public interface KnownCallers {

  /** True if the request's session or token is somebody's. */
  boolean knows(HttpServletRequest request);
}
