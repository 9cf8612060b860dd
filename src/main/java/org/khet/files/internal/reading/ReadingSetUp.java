package org.khet.files.internal.reading;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether Tesseract reads scans ({@code khet.files.ocr}), where it is installed. */
@Configuration(proxyBeanMethods = false)
class ReadingSetUp {

    @Bean
    Tesseract tesseract(@Value("${khet.files.ocr:true}") boolean wanted) {
        return wanted ? Tesseract.installed() : Tesseract.none();
    }
}
