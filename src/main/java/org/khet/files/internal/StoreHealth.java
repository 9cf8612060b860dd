package org.khet.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Can the store take a file? Ready is only who can. */
@Component("filesHealthIndicator")
class StoreHealth implements HealthIndicator {

    private final Store store;

    StoreHealth(Store store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            var probe = store.scratch();
            Files.writeString(probe, "?");
            Files.delete(probe);
            return Health.up().build();
        } catch (IOException e) {
            return Health.down(e).build();
        }
    }
}
