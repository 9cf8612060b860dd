/** What {@code khet verify} is made of: each module's own proof that what it keeps is whole. */
@NullMarked
package org.khet.platform.check;

import org.jspecify.annotations.NullMarked;
