package org.khet.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this endpoint. An endpoint without it answers nobody: the check is one interceptor, deny by default. The
 * unit is checked by the service, which knows whose letter it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Permission value();

    /** What a token must be for; without it, the scope its permission is in. */
    Scope[] scope() default {};
}
