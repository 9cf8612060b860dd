/** Places of this module in the menu, and what acts on letters are called where the trail is read. */
@NullMarked
package org.khet.correspondence.internal.acts;

import org.jspecify.annotations.NullMarked;
