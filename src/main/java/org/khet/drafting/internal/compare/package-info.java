/** Two versions of a draft, compared word by word. */
@NullMarked
package org.khet.drafting.internal.compare;

import org.jspecify.annotations.NullMarked;
