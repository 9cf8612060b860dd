package org.khet.platform.paper;

/** A centred line that is never left alone at the foot of a sheet. */
public record Heading(String text, TextStyle style) implements Element {

    public Heading(String text) {
        this(text, TextStyle.BODY.heavy());
    }
}
