package org.gongbao.city.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.http.Callers;
import org.gongbao.city.http.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may come in: bearer tokens at the API, sessions at the pages; closed unless said otherwise.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  static final String SIGN_IN = "/sign-in";

  /** Attribute of the session: the login of the last try. */
  static final String TYPED = "gongbao.login-typed";

  private static final int LONGEST_LOGIN = 60;
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  PublicPaths doors() {
    return new PublicPaths(
        List.of(SIGN_IN, "/assets/**", "/favicon.ico", "/actuator/health", "/actuator/info"));
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, People people, MessageSource messages, ObjectProvider<PublicPaths> open)
      throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new BearerFilter(people), AuthorizationFilter.class)
        .authorizeHttpRequests(rules ->
            rules
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(patterns(open))
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint(
                    (request, response, e) -> unknown(request, response, messages))
                .accessDeniedHandler((request, response, e) -> denied(request, response, messages)))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, PasswordSignIn signIn, ObjectProvider<PublicPaths> open) throws Exception {
    return http.authenticationProvider(signIn)
        .csrf(Customizer.withDefaults())
        .authorizeHttpRequests(rules ->
            rules
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(patterns(open))
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage(SIGN_IN)
                .usernameParameter("login")
                .passwordParameter("password")
                .failureHandler(SecurityConfiguration::failed))
        .exceptionHandling(failures -> failures.accessDeniedHandler(SecurityConfiguration::refused))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static String[] patterns(ObjectProvider<PublicPaths> open) {
    return open.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
  }

  /** HSTS is sent over TLS only; over plain HTTP browsers must ignore it. */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
        .frameOptions(frames -> frames.deny())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("geolocation=(self), camera=(), microphone=()"));
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    keepLogin(request);
    response.sendRedirect(
        failure instanceof LockedException
            ? SIGN_IN + "?wait=" + failure.getMessage()
            : SIGN_IN + "?failed");
  }

  /** The login typed, for the page that asks again; in no address, where it would be logged. */
  private static void keepLogin(HttpServletRequest request) {
    String login = Optional.ofNullable(request.getParameter("login")).orElse("");
    if (login.length() <= LONGEST_LOGIN) {
      request.getSession().setAttribute(TYPED, login);
    }
  }

  /** A session that ended takes the form's token with it: whoever filled it in must be told. */
  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (refusal instanceof CsrfException) {
      request.setAttribute(Problems.EXPIRED_FORM, true);
    }
    response.sendError(HttpStatus.FORBIDDEN.value());
  }

  private static void unknown(
      HttpServletRequest request, HttpServletResponse response, MessageSource messages)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gongbao\"");
    Problems.write(
        response,
        HttpStatus.UNAUTHORIZED,
        "unknown-caller",
        messages.getMessage("http.unknown-caller", null, Callers.locale(request)));
  }

  private static void denied(
      HttpServletRequest request, HttpServletResponse response, MessageSource messages)
      throws IOException {
    Problems.write(
        response,
        HttpStatus.FORBIDDEN,
        "wrong-role",
        messages.getMessage("http.denied", null, Callers.locale(request)));
  }
}
