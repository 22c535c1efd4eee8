package org.gongbao.city.web;

import java.time.Duration;
import java.util.List;
import org.gongbao.city.people.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which pages need no sign-in: the law, the calendar, the design, and the pages that say no. */
@Configuration(proxyBeanMethods = false)
class OpenPages implements WebMvcConfigurer {

  @Bean
  PublicPaths publicPages() {
    return new PublicPaths(
        List.of("/law", "/law/**", "/calendar", "/calendar/**", "/design", "/error"));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic());
  }
}
