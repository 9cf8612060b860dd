/** แบบพิมพ์งานสารบรรณ: the registers of the regulation as sheets of paper. */
@NullMarked
package org.khet.correspondence.internal.print;

import org.jspecify.annotations.NullMarked;
