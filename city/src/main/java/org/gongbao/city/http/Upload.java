package org.gongbao.city.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that came with a form.
 *
 * @param field name of the form's field
 * @param name the file's name, as the client says it
 */
public record Upload(String field, String name, byte[] bytes) {

  private static final String ATTRIBUTE = "gongbao.uploads";

  /** The files that came with a request, in their order; a field left empty brings none. */
  public static List<Upload> of(HttpServletRequest request) {
    List<Upload> uploads = new ArrayList<>();
    if (request.getAttribute(ATTRIBUTE) instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Upload upload) {
          uploads.add(upload);
        }
      }
    }
    return uploads;
  }

  static void put(HttpServletRequest request, List<Upload> uploads) {
    request.setAttribute(ATTRIBUTE, List.copyOf(uploads));
  }
}
