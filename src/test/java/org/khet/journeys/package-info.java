/** Journeys through the pages in a real browser. */
@NullMarked
package org.khet.journeys;

import org.jspecify.annotations.NullMarked;
