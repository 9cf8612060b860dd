package org.khet.proposal;

import org.khet.drafting.Draft;
import org.khet.office.Actor;

/**
 * A file before the one it lies with.
 *
 * @param as the person in the place they act here in, which may be another's
 */
public record Turn(Actor as, Proposal file, Stop stop, Draft draft) {}
