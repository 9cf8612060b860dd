/** Lists by keyset: where a page of one begins, and its address with what was asked for. */
@NullMarked
package org.khet.platform.list;

import org.jspecify.annotations.NullMarked;
