package org.khet.files;

/** Why a file is not taken in. */
public enum Refusal {
    EMPTY,
    TOO_BIG,
    /** Its name promises one of our types, its content is something else. */
    DISGUISED,
    /** None of our types, and does not claim to be. */
    UNSUPPORTED,
    /** Begins as it should but cannot be opened. */
    BROKEN,
    /** For a secret letter, but not of a type that is shown page by page. */
    NO_PAGES,
    /** Opens with a password only. */
    LOCKED,
    /** Grows beyond all measure when it is opened. */
    BOMB
}
