/** Comparing texts word by word, Thai ones too. */
@NullMarked
package org.khet.platform.compare;

import org.jspecify.annotations.NullMarked;
