/** บุคลากร: people, their places and their accounts, as the administrator keeps them. */
@NullMarked
package org.khet.office.internal.staff;

import org.jspecify.annotations.NullMarked;
