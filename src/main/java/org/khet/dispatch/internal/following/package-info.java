/** Deliveries on their way: what became of them, recalled, reminded, sent again, dealt with; those that are late. */
@NullMarked
package org.khet.dispatch.internal.following;

import org.jspecify.annotations.NullMarked;
