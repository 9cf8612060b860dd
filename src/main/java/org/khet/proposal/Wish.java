package org.khet.proposal;

/** A stop as the owner chose it. */
public record Wish(Seat seat, Purpose purpose) {}
