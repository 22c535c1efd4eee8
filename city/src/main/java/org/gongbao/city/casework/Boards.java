package org.gongbao.city.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Engine;
import org.gongbao.law.LawBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The boards of all policies, each offered to whoever holds one of its roles. */
@Component
public class Boards {

  private final Engine engine;
  private final Supplier<LawBook> book;
  private final List<Policy> policies;

  Boards(Engine engine, Supplier<LawBook> book, ObjectProvider<Policy> policies) {
    this.engine = engine;
    this.book = book;
    this.policies = policies.orderedStream().toList();
  }

  /** A board and the policy that offers it. */
  public record Offered(String slug, String name) {}

  /** The boards offered to this reader. */
  public List<Offered> of(Actor reader) {
    return policies.stream()
        .flatMap(policy ->
            policy.boards().stream()
                .filter(board -> board.roles().stream().anyMatch(reader::holds))
                .map(board -> new Offered(policy.slug(), board.name())))
        .toList();
  }

  /** A page of its own and the policy that offers it. */
  public record OfferedPage(String slug, OwnPage page) {}

  /** The pages of policies offered to this reader. */
  public List<OfferedPage> pages(Actor reader) {
    return policies.stream()
        .flatMap(policy ->
            policy.pages().stream()
                .filter(page -> page.isOffered(reader))
                .map(page -> new OfferedPage(policy.slug(), page)))
        .toList();
  }

  /** The pages that have one below them for a case of that procedure, which the reader may open. */
  public List<OwnPage> about(String procedure, Actor reader) {
    return policies.stream()
        .flatMap(policy -> policy.pages().stream())
        .filter(page -> page.isAbout(procedure, reader))
        .toList();
  }

  /**
   * True unless the controller is a policy's and none of its pages that are offered to this reader
   * begins the address: a policy's own controller answers below its pages, and nobody else.
   *
   * @param controller the class that would answer
   * @param address the pattern by which it was found
   */
  public boolean mayAnswer(Class<?> controller, String address, Optional<Actor> reader) {
    List<Policy> owners =
        policies.stream().filter(policy -> isOf(policy, controller.getPackageName())).toList();
    return owners.isEmpty()
        || owners.stream()
            .anyMatch(policy -> reader.filter(one -> answers(policy, address, one)).isPresent());
  }

  private static boolean answers(Policy policy, String address, Actor reader) {
    return policy.pages().stream().anyMatch(page -> page.answers(address, reader))
        || policy.apis().stream()
            .filter(api -> api.path().equals(address))
            .anyMatch(api -> api.roles().stream().anyMatch(reader::holds));
  }

  /** The addresses of the API that policies answer themselves. */
  public List<OwnApi> apis() {
    return policies.stream().flatMap(policy -> policy.apis().stream()).toList();
  }

  private static boolean isOf(Policy policy, String name) {
    String own = policy.getClass().getPackageName();
    return name.equals(own) || name.startsWith(own + ".");
  }

  /** What a board shows this reader; empty if it is not offered to him. */
  public Optional<List<Panel>> panels(Actor reader, String slug, String name) {
    return policies.stream()
        .filter(policy -> policy.slug().equals(slug))
        .flatMap(policy -> policy.boards().stream())
        .filter(board -> board.name().equals(name))
        .filter(board -> board.roles().stream().anyMatch(reader::holds))
        .findFirst()
        .map(board ->
            board.panels().apply(BoardDesk.of(KeptCases.of(engine, policies), reader, book.get())));
  }
}
