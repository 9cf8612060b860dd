/** Inside of the office module. */
@NullMarked
package org.khet.office.internal;

import org.jspecify.annotations.NullMarked;
