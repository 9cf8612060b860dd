/** The first start: a system without an administrator is set up by whoever holds the code printed at its start. */
@NullMarked
package org.khet.office.internal.setup;

import org.jspecify.annotations.NullMarked;
