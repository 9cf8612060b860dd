package org.khet.dispatch.internal.receivers;

import org.khet.platform.audit.ActWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the acts on deliveries and on saved groups are called. */
@Configuration(proxyBeanMethods = false)
class SendingWords {

    @Bean
    ActWords wordsForSending() {
        return new ActWords("dispatch.sending.act.");
    }
}
