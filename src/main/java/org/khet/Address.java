package org.khet;

import org.khet.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the console where Khet is, before anyone who has more to say about signing in. */
@Component
class Address {

    private static final Logger LOG = LoggerFactory.getLogger(Address.class);

    private final boolean toLog;

    Address(@Value("${khet.log.format:}") String logFormat) {
        this.toLog = !logFormat.isEmpty();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = "http://localhost:" + web.getWebServer().getPort();
            // Who reads the log by program gets lines of the log only.
            if (toLog) {
                LOG.info("ready at {}", address);
            } else {
                System.out.println(Texts.text("khet.ready", address));
            }
        }
    }
}
