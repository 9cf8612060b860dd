package org.khet.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of style sheets, scripts, fonts and pictures. They lie under a path that carries the hash of all of them, so
 * that a browser keeps them for good and still gets new ones the moment they change.
 */
public final class Assets {

    private static final String VERSION = version();

    private Assets() {}

    /** Address of a file below {@code static/}, e.g. {@code khet.css}. */
    public static String asset(String file) {
        return root() + file;
    }

    /** Address of a symbol in icons.svg. */
    public static String icon(String name) {
        return root() + "icons.svg#" + name;
    }

    static String root() {
        return "/assets/" + VERSION + "/";
    }

    private static String version() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
