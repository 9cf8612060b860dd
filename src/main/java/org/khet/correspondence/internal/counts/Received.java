package org.khet.correspondence.internal.counts;

import java.time.LocalDate;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Speed;

/** How many letters of one kind came on one day, and how many of them are closed by now. */
record Received(LocalDate day, Speed speed, Channel channel, long letters, long closed) {}
