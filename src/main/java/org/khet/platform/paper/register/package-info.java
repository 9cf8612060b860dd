/** Registers of the regulation on paper. */
@NullMarked
package org.khet.platform.paper.register;

import org.jspecify.annotations.NullMarked;
