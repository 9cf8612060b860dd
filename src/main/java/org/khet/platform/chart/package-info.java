/** Charts as SVG without a viewBox: lengths in per cent, so that letters keep their size at any width. */
@NullMarked
package org.khet.platform.chart;

import org.jspecify.annotations.NullMarked;
