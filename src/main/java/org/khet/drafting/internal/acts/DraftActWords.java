package org.khet.drafting.internal.acts;

import org.khet.platform.audit.ActWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DraftActWords {

    @Bean
    ActWords wordsForDrafts() {
        return new ActWords("drafting.act.");
    }
}
