/** ร่างหนังสือ: the list, and the list as a file. */
@NullMarked
package org.khet.drafting.internal.lists;

import org.jspecify.annotations.NullMarked;
