/** Tables of what was counted: on a page beside their charts, on paper, in a workbook. */
@NullMarked
package org.khet.platform.figures;

import org.jspecify.annotations.NullMarked;
