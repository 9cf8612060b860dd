/** Pictures people send to be shown on pages and papers: made small and plain. */
@NullMarked
package org.khet.platform.picture;

import org.jspecify.annotations.NullMarked;
