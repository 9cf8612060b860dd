/** หน่วยงาน: units and networks, positions, roles and the office itself, as the administrator keeps them. */
@NullMarked
package org.khet.office.internal.structure;

import org.jspecify.annotations.NullMarked;
