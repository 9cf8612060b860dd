package org.khet.office.internal.access;

/** The page somebody wanted before signing in. */
final class WayBack {

    private WayBack() {}

    /** Only a path of ours: {@code //elsewhere} and {@code /\elsewhere} lead out of the house, and a line end out of the header. */
    static String safe(String to) {
        boolean ours = to.startsWith("/") && !to.startsWith("//") && to.chars().noneMatch(WayBack::odd);
        return ours ? to : "/";
    }

    private static boolean odd(int c) {
        return c == '\\' || c < ' ' || c == '{' || c == '}';
    }
}
