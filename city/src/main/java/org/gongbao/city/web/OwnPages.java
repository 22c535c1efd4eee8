package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.gongbao.city.casework.Boards;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.people.People;
import org.gongbao.engine.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The door before the pages that policies bring: a controller of a policy is not asked at all for a
 * reader to whom its page is not offered. To him it is not there, as another's board is not.
 */
@Component
class OwnPages implements HandlerInterceptor, WebMvcConfigurer {

  private final People people;
  private final Casework casework;
  private final Boards boards;

  OwnPages(People people, Casework casework, Boards boards) {
    this.people = people;
    this.casework = casework;
    this.boards = boards;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // the pattern, not the address as it was written, which has many spellings
    if (handler instanceof HandlerMethod method
        && !boards.mayAnswer(
            method.getBeanType(),
            String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
            reader(request))) {
      throw Context.notFound();
    }
    return true;
  }

  private Optional<Actor> reader(HttpServletRequest request) {
    return Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .flatMap(people::actor)
        .map(casework::actor);
  }
}
