/** Lists of people and units: found by what the address asks, paged, exported. */
@NullMarked
package org.khet.office.internal.lists;

import org.jspecify.annotations.NullMarked;
