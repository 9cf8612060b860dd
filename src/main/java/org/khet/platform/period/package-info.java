/** Days, months and years that lists, papers and counts are asked for. */
@NullMarked
package org.khet.platform.period;

import org.jspecify.annotations.NullMarked;
