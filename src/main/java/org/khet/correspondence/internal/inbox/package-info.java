/** กล่องหนังสือเข้า: what was sent to a unit in the system and waits to be entered in its register. */
@NullMarked
package org.khet.correspondence.internal.inbox;

import org.jspecify.annotations.NullMarked;
