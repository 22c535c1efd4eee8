package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * What came with a form.
 *
 * @param key the same for every sending of this form
 * @param revision of the case that the reader saw; 0 for a new case
 */
record Sheet(Draft draft, String key, int revision) {

  Effective effective() {
    return new Effective(draft);
  }

  static Sheet of(HttpServletRequest request) {
    return new Sheet(
        Draft.of(request.getParameterMap()),
        Optional.ofNullable(request.getParameter("key"))
            .filter(key -> key.matches("[0-9a-f-]{36}"))
            .orElseGet(() -> UUID.randomUUID().toString()),
        Optional.ofNullable(request.getParameter("revision"))
            .filter(text -> text.matches("[0-9]{1,9}"))
            .map(Integer::valueOf)
            .orElse(0));
  }
}
