package org.khet.correspondence.internal.work;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether somebody is to be reminded; only where the office has switched mails on. */
@Component
@EnableScheduling
@ConditionalOnProperty("khet.reminders.enabled")
class ReminderClock {

    private final Reminding reminding;

    ReminderClock(Reminding reminding) {
        this.reminding = reminding;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void look() {
        reminding.send();
    }
}
