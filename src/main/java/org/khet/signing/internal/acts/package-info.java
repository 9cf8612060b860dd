/** What the signing module tells others: its places in the menu, what its certificates are called in the trail. */
@NullMarked
package org.khet.signing.internal.acts;

import org.jspecify.annotations.NullMarked;
