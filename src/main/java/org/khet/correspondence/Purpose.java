package org.khet.correspondence;

/** What a unit gets a letter for. */
public enum Purpose {
    /** เพื่อดำเนินการ. */
    ACT,
    /** เพื่อทราบ. */
    KNOW
}
