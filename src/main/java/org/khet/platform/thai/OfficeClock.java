package org.khet.platform.thai;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's clock at the office's wall: the time of receipt is this one, never the visitor's. */
@Configuration(proxyBeanMethods = false)
class OfficeClock {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }
}
