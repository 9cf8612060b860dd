package org.khet.platform.thai;

/** Glues what Thai line breaking must not part. */
public final class Glue {

    private Glue() {}

    public static String glue(String text) {
        return text;
    }
}
