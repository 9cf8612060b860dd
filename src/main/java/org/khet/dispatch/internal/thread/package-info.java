/** เรื่องโต้ตอบ: a letter, what it answers, what answers it, and who still owes an answer. */
@NullMarked
package org.khet.dispatch.internal.thread;

import org.jspecify.annotations.NullMarked;
