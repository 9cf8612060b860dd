package org.khet.correspondence.internal.acts;

import org.khet.platform.audit.ActWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterActWords {

    @Bean
    ActWords wordsForLetters() {
        return new ActWords("correspondence.act.");
    }
}
