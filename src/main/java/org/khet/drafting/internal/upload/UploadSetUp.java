package org.khet.drafting.internal.upload;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UploadSetUp {

    /** {@code khet.drafting.convert-within}: how long LibreOffice may take over one file. */
    @Bean
    Soffice soffice(@Value("${khet.drafting.convert-within:90s}") Duration patience) {
        return Soffice.installed(patience);
    }
}
