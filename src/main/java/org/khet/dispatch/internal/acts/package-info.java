/** What the module tells others: its places in the menu, what its acts and their subjects are called. */
@NullMarked
package org.khet.dispatch.internal.acts;

import org.jspecify.annotations.NullMarked;
