package org.khet.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.khet.Khet;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a database of its own, without a sample office, asked through {@code MockMvcTester}. Tests
 * with the same properties share one application and its database: use rows of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Khet.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@AutoConfigureMockMvc
public @interface KhetTest {

    /** {@code khet.empty=false} brings the sample office. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default "khet.empty=true";
}
