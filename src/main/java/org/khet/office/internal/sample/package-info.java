/** The invented office that an empty database is filled with. */
@NullMarked
package org.khet.office.internal.sample;

import org.jspecify.annotations.NullMarked;
