/** How each kind of letter stands on paper: rows from top to bottom, then sheets. Lengths here are PDF points. */
@NullMarked
package org.khet.drafting.internal.paper;

import org.jspecify.annotations.NullMarked;
