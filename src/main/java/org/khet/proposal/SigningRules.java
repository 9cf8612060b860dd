package org.khet.proposal;

import org.khet.office.OfficeId;

/** What the office allows at the end of a chain. */
public interface SigningRules {

    /** May one sign what one drafted oneself? By default nobody may. */
    boolean ownSigning(OfficeId office);
}
