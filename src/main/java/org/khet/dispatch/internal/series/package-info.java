/** How numbers look and whose registers they come from: the usual, what a unit set, and the office's own setting. */
@NullMarked
package org.khet.dispatch.internal.series;

import org.jspecify.annotations.NullMarked;
