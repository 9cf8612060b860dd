package org.khet.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.khet.Khet;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its sample office, listening on a free port ({@code @LocalServerPort int port}): for a
 * browser, or a client from outside.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Khet.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface KhetServerTest {

    /** {@code khet.empty=true} leaves the sample office out. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default "khet.empty=false";
}
