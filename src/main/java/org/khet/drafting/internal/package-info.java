/** Inside of the drafting module. */
@NullMarked
package org.khet.drafting.internal;

import org.jspecify.annotations.NullMarked;
