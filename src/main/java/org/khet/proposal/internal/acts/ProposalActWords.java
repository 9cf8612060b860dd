package org.khet.proposal.internal.acts;

import org.khet.platform.audit.ActWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProposalActWords {

    @Bean
    ActWords wordsForProposals() {
        return new ActWords("proposal.act.");
    }
}
