/** Where a browser's session lies, and the proof that a form came from it. */
@NullMarked
package org.khet.office.internal.session;

import org.jspecify.annotations.NullMarked;
