/** Tables as files: XLSX and CSV, written row by row and read with limits. */
@NullMarked
package org.khet.platform.sheet;

import org.jspecify.annotations.NullMarked;
