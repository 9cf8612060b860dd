/** What the module tells others: its places in the menu, what its acts and their subjects are called, what waits. */
@NullMarked
package org.khet.proposal.internal.acts;

import org.jspecify.annotations.NullMarked;
