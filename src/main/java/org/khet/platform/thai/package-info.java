/** Thai text: digits, dates of the Buddhist era, line breaking, folding for search. */
@NullMarked
package org.khet.platform.thai;

import org.jspecify.annotations.NullMarked;
