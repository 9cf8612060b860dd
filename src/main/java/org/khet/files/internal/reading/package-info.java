/** Reads the text of files, in the background and on request. */
@NullMarked
package org.khet.files.internal.reading;

import org.jspecify.annotations.NullMarked;
