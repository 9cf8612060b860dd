package org.khet.files.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where files lie ({@code khet.files.dir}) and how large one may be ({@code khet.files.max-size}). */
@Configuration(proxyBeanMethods = false)
class FilesSetUp {

    @Bean
    Store store(@Value("${khet.files.dir:${khet.data:./data}/files}") String directory) {
        return new DirectoryStore(Path.of(directory));
    }

    @Bean
    Intake intake(Store store, @Value("${khet.files.max-size:50MB}") DataSize maxSize) {
        return new Intake(store, maxSize);
    }

    @Bean
    Pages pages(Store store) {
        return new Pages(store);
    }
}
