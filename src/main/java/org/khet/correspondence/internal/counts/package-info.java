/** สถิติหนังสือรับ: how many came, by which way, for whom, and how long they took. Reads only. */
@NullMarked
package org.khet.correspondence.internal.counts;

import org.jspecify.annotations.NullMarked;
