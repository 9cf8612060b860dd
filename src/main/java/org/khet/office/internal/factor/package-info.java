/** การยืนยันขั้นที่สอง: a code from the phone beside the password, and what the office asks of those who sign in. */
@NullMarked
package org.khet.office.internal.factor;

import org.jspecify.annotations.NullMarked;
