package org.gongbao.city.casework;

import java.util.List;

/**
 * An address of the API that a policy answers itself, beside those made of its procedures and
 * rules; described with them, and refused to whoever holds none of its roles before its controller
 * is asked.
 *
 * @param method {@code get} or {@code post}
 * @param path as its controller declares it
 * @param summary what it answers, one line of English
 * @param fields names of what its query, or its body, may have
 * @param roles who is answered
 */
public record OwnApi(
    String method, String path, String summary, List<String> fields, List<String> roles) {
  public OwnApi {
    fields = List.copyOf(fields);
    roles = List.copyOf(roles);
  }
}
