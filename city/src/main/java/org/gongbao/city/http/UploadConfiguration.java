package org.gongbao.city.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a file may be, as the installation sets it. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  @Bean
  UploadLimit uploadLimit(@Value("${gongbao.files.most-mebibytes:20}") int mebibytes) {
    return UploadLimit.ofMebibytes(mebibytes);
  }
}
