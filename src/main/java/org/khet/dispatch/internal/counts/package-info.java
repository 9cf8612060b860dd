/** สถิติหนังสือส่ง, and how many letters were right the first time. */
@NullMarked
package org.khet.dispatch.internal.counts;

import org.jspecify.annotations.NullMarked;
