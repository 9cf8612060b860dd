package org.khet.platform.paper;

/** Where lines stand between the two edges of their column. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT,
    /** Both edges straight, the way Thai is spread: spaces give first, then all letters; the last line stays ragged. */
    JUSTIFIED
}
