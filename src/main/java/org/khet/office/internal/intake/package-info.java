/** Reading people and units in from a table: looked at first, then all of it or nothing. */
@NullMarked
package org.khet.office.internal.intake;

import org.jspecify.annotations.NullMarked;
