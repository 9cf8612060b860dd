package org.khet.proposal;

import java.util.UUID;

/**
 * The file as the person saw it.
 *
 * @param stop where it lay
 * @param revision of the draft
 */
public record Seen(UUID proposal, UUID stop, int revision) {}
