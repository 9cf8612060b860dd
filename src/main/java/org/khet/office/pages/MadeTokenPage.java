package org.khet.office.pages;

/** A token, shown this once. */
public record MadeTokenPage(String name, String token) {

    @Override
    public String toString() {
        return "MadeTokenPage[" + name + "]";
    }
}
