package org.khet.files.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.khet.platform.secret.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Where files lie ({@code khet.files.dir}) and how large one may be ({@code khet.files.max-size}). */
@Configuration(proxyBeanMethods = false)
class FilesSetUp {

    @Bean
    Store store(@Value("${khet.files.dir:${khet.data:./data}/files}") String directory) {
        return new DirectoryStore(Path.of(directory));
    }

    @Bean
    Sealing sealing(Store store, FileRows rows, Secrets secrets, PlatformTransactionManager transactions) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Sealing(store, rows, secrets, apart);
    }

    @Bean
    Intake intake(Store store, Sealing sealing, @Value("${khet.files.max-size:50MB}") DataSize maxSize) {
        return new Intake(store, sealing, maxSize);
    }

    /** Hours an upload nobody used is kept ({@code khet.files.sweep-after}), and how often that is looked at. */
    @Bean
    Sweep sweep(
            Store store,
            FileRows rows,
            TransactionTemplate transaction,
            @Value("${khet.files.sweep-after:24h}") Duration grace,
            @Value("${khet.files.sweep-every:1h}") Duration every) {
        return new Sweep(store, rows, transaction, grace, every);
    }

    @Bean
    Pages pages(Store store, Sealing sealing) {
        return new Pages(store, sealing);
    }
}
