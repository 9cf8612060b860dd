/** Inside of the files module. */
@NullMarked
package org.khet.files.internal;

import org.jspecify.annotations.NullMarked;
