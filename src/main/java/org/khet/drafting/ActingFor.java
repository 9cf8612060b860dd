package org.khet.drafting;

/** In whose place a letter is signed. */
public enum ActingFor {
    /** รักษาราชการแทน: there is no holder of the post, or the holder cannot act. */
    IN_CHARGE,
    /** ปฏิบัติราชการแทน: the holder has given the power in writing. */
    ON_BEHALF
}
