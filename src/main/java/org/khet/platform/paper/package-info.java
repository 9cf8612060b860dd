/**
 * Official paper: a value that says what stands on the sheets goes in, a PDF/A-2b comes out.
 *
 * <p>Lengths on the sheet are millimetres, letter sizes are points as the typing rules count them (see {@link
 * org.khet.platform.paper.TextStyle}). Any text may come in: what the face cannot show is drawn as a box.
 */
@NullMarked
package org.khet.platform.paper;

import org.jspecify.annotations.NullMarked;
