package org.khet.dispatch.internal.acts;

import org.khet.platform.audit.ActWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchActWords {

    @Bean
    ActWords wordsForOutgoing() {
        return new ActWords("dispatch.act.");
    }
}
