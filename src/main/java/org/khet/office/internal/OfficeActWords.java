package org.khet.office.internal;

import org.khet.platform.audit.ActWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficeActWords {

    @Bean
    ActWords wordsForTheOffice() {
        return new ActWords("office.act.");
    }
}
