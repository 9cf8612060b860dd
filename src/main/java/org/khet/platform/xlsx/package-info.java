/** Workbooks for the office's spreadsheets. */
@NullMarked
package org.khet.platform.xlsx;

import org.jspecify.annotations.NullMarked;
