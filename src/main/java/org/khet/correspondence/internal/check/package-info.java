/** What {@code khet verify} proves of registers. */
@NullMarked
package org.khet.correspondence.internal.check;

import org.jspecify.annotations.NullMarked;
