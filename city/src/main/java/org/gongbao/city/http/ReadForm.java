package org.gongbao.city.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form was read; the container can no longer parse it, so the fields lie here. */
final class ReadForm extends ReadRequest {

  private final Map<String, String[]> fields;

  ReadForm(HttpServletRequest request, byte[] body, Map<String, String[]> fields) {
    super(request, body);
    this.fields = Collections.unmodifiableMap(fields);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return fields;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values.clone();
  }
}
