package org.gongbao.city.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.people.Acts;
import org.gongbao.city.people.SignedIn;

/**
 * What every page shows around its content.
 *
 * @param reader who is signed in; empty on pages that need no sign-in
 * @param csrf what a form must send back; empty for one who is not signed in
 * @param large true if the reader chose large letters
 * @param path path of the page asked for
 * @param query its query without language and letters, ready to be extended: empty or ending in
 *     {@code &}
 * @param boards true if a policy offers the reader a board
 * @param cityTime the city's time, where it can be moved; empty outside demonstrations
 */
public record Shell(
    Words words,
    Optional<SignedIn> reader,
    Optional<Csrf> csrf,
    boolean large,
    String path,
    String query,
    boolean boards,
    Optional<Instant> cityTime) {

  /** Name and value of the token that shows that a form is ours. */
  public record Csrf(String name, String value) {}

  /** A link of the main navigation. */
  public record Link(String path, String label, boolean current) {}

  /** The sentence of a key. */
  public String of(String key, Object... values) {
    return words.of(key, values);
  }

  /** True if the page shows what comes after a place in a list. */
  public boolean isPaged() {
    return query.startsWith("after=") || query.contains("&after=");
  }

  /** The main navigation. */
  public List<Link> navigation() {
    List<String> paths = new ArrayList<>();
    if (reader.isPresent()) {
      paths.addAll(List.of("/inbox", "/cases"));
    }
    if (boards) {
      paths.add("/boards");
    }
    if (reader.isPresent()) {
      paths.add("/parties");
    }
    if (reader.filter(one -> one.holds(Acts.ADMINISTRATOR)).isPresent()) {
      paths.add("/administration");
    }
    paths.addAll(List.of("/law", "/calendar"));
    return paths.stream().map(this::link).toList();
  }

  private Link link(String target) {
    return new Link(
        target,
        of("web.nav" + target.replace('/', '.')),
        path.equals(target) || path.startsWith(target + "/"));
  }

  /** The same page in the other language. */
  public String otherLanguage() {
    return path + "?" + query + "lang=" + (words.isChinese() ? "en" : "zh");
  }

  /** The same page in the other letters. */
  public String otherLetters() {
    return path
        + "?"
        + query
        + Letters.PARAMETER
        + "="
        + (large ? Letters.NORMAL : Letters.LARGE).word();
  }
}
