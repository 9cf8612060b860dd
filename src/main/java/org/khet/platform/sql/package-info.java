/** Writing SQL with optional conditions. */
@NullMarked
package org.khet.platform.sql;

import org.jspecify.annotations.NullMarked;
