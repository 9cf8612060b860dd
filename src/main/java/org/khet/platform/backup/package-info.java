/** Backup and restore of all that lasts: the rows of one moment and the files they name. */
@NullMarked
package org.khet.platform.backup;

import org.jspecify.annotations.NullMarked;
